/// Which of these positions stand in rising order when as few as possible are left out: what keeps its place
/// while the others were moved past it.
pub(super) fn longest_rising(positions: &[usize]) -> Vec<bool> {
    // For each length, the position that ends the best run so far; and for each item, the one before it in its run.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(positions.len());
    for (index, position) in positions.iter().enumerate() {
        let length = ends.partition_point(|&end| positions[end] < *position);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        if length == ends.len() {
            ends.push(index);
        } else {
            ends[length] = index;
        }
    }
    let mut stays = vec![false; positions.len()];
    let mut next = ends.last().copied();
    while let Some(index) = next {
        stays[index] = true;
        next = before[index];
    }
    stays
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_item_moved_past_all_others_is_the_only_one_that_moved() {
        assert_eq!(longest_rising(&[3, 0, 1, 2]), [false, true, true, true]);
        assert_eq!(longest_rising(&[1, 2, 3, 0]), [true, true, true, false]);
        assert_eq!(longest_rising(&[]), [false; 0]);
    }
}
