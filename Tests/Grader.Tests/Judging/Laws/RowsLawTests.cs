using FluentAssertions;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Tests.Judging.Laws;

internal sealed class RowsLawTests
{
    private static readonly double[] rows = [3, 1, 4, 1.5, 9];

    [Test]
    public void Rows_of_their_own_pass() => Judged(batch => [.. batch.Select(x => x * x)]).Should().NotThrow();

    [Test]
    public void Rows_that_are_centred_by_their_batch_fail() =>
        Judged(batch => [.. batch.Select(x => x - batch.Average())]).Should().Throw<CheckFailedException>();

    [Test]
    public void A_batch_that_sorts_its_rows_fails() => Judged(batch => [.. batch.Order()]).Should().Throw<CheckFailedException>();

    [Test]
    public void The_first_row_for_all_fails() => Judged(batch => [.. batch.Select(_ => batch[0])]).Should().Throw<CheckFailedException>();

    [Test]
    public void A_row_that_is_alone_and_treated_otherwise_fails() =>
        Judged(batch => batch.Length == 1 ? [0] : batch).Should().Throw<CheckFailedException>().WithMessage("*row 0 alone*");

    [Test]
    public void Rows_that_are_left_out_where_they_come_twice_fail() =>
        Judged(batch => [.. batch.Distinct()]).Should().Throw<CheckFailedException>().WithMessage("*number of rows*");

    private static Action Judged(Func<double[], double[]> answer) => () => RowsLaw.Holds(rows.Length,
        batch => [.. answer([.. batch.Select(row => rows[row])]).Select(result => new[] { result })], Tolerance.Float64, "the result");
}
