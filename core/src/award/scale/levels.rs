use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::step::{InputMeaning, Origin, StepRule, Unit};
use crate::procurement::Level;

/// The points of the level reached; `None` where the scale has no such level.
pub(super) fn points<L: Listener>(
    levels: &[Level],
    index: usize,
    at: At<'_>,
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    let level = levels.get(index)?;
    let value = level.points.clone();
    let step = listener.step(|| {
        Draft::new(StepRule::ScaleLevels, at, "p", &value, Unit::Points)
            .input("p", InputMeaning::ScalePoints, &value)
            .from(Origin::Level(level.id.clone()))
    });
    Some(Figure { value, step })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::award::Recorder;
    use crate::award::samples::{levels, whole};

    #[test]
    fn each_level_gives_its_points_and_there_are_no_others() {
        let levels = levels(&[0, 3, 5]);
        let points =
            |index| points(&levels, index, At::ALL, &mut Recorder).map(|figure: Figure| figure.value);
        assert_eq!(points(0), Some(whole(0)));
        assert_eq!(points(2), Some(whole(5)));
        assert_eq!(points(3), None);
    }
}
