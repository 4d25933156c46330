using FluentAssertions;
using Grader.Judging.Manifests;
using Grader.Judging.Sheets;
using Grader.Results;
using Grader.Tests.Cli;
using Grader.Tests.Judging.Fakes;
using NUnit.Framework;

namespace Grader.Tests.Judging;

internal sealed class MarkRulesTests
{
    private static readonly DateTimeOffset due = new(2026, 11, 20, 23, 59, 0, TimeSpan.FromHours(1));

    private static readonly SheetReader reader = new(Manifest.Of(typeof(FakeChecks)));

    [TestCase(-1, 0)]
    [TestCase(0, 0)]
    [TestCase(1, 0, Description = "within the grace")]
    [TestCase(1.01, 2)]
    [TestCase(25, 2)]
    [TestCase(25.01, 4)]
    [TestCase(100, 8, Description = "no more than the cap")]
    public void Each_day_begun_after_the_grace_costs_its_share_of_the_sheet_up_to_the_cap(double hours, double points)
    {
        var policy = Rules("late: { grace: 1h, perDay: 10%, cap: 40% }").Late!;

        var lateness = policy.For(due, due.AddHours(hours), maximum: 20);

        lateness.Points.Should().Be(points);
        lateness.Hours.Should().BeApproximately(hours, 1e-6);
        lateness.Rule.Should().Be("10 % of 20 points for each day begun, at most 40 %, after 1 h of grace");
    }

    [Test]
    public void Points_can_be_deducted_in_place_of_shares_and_no_cap_means_everything()
    {
        var policy = Rules("late: { perDay: 1.5 }").Late!;

        policy.For(due, due.AddDays(1.5), maximum: 20).Points.Should().Be(3);
        policy.For(due, due.AddDays(50), maximum: 20).Points.Should().Be(20);
        policy.For(due, due, maximum: 20).Rule.Should().Be("1.5 points for each day begun");
    }

    [Test]
    public void Nothing_is_deducted_where_nobody_knows_when_a_hand_in_came_or_was_due()
    {
        var policy = Rules("late: { perDay: 10% }").Late!;

        policy.For(due, submitted: null, maximum: 20).Should().Match<Lateness>(late => late.Points == 0 && late.Hours == null);
        policy.For(due: null, due.AddDays(3), maximum: 20).Should().Match<Lateness>(late => late.Points == 0 && late.Hours == null);
    }

    [Test]
    public void The_time_of_hand_in_counts_in_any_time_zone()
    {
        var policy = Rules("late: { perDay: 1 }").Late!;

        policy.For(due, due.ToOffset(TimeSpan.FromHours(-8)), maximum: 20).Hours.Should().Be(0);
    }

    [TestCase(7.3, 7.25)]
    [TestCase(7.375, 7.5, Description = "a half goes up")]
    [TestCase(7.3749999999999, 7.5, Description = "a sum that should be a half")]
    [TestCase(7.37, 7.25)]
    public void The_mark_is_the_nearest_multiple(double points, double mark)
    {
        var result = Rules("rounding: 0.25").ApplyTo(Result(points));

        result.Final.Should().Be(mark);
        result.Total.Should().Be(points);
    }

    [Test]
    public void Lateness_is_deducted_before_rounding_and_never_below_zero()
    {
        var rules = Rules("due: 2026-11-20T23:59+01:00\nlate: { perDay: 10% }\nrounding: 0.5");
        HandInResult Late(double points, double days)
        {
            var result = Result(points);
            return rules.ApplyTo(result with { HandIn = result.HandIn with { SubmittedAt = due.AddDays(days) } });
        }

        Late(7.3, 1).Should().Match<HandInResult>(late => late.Deduction == 1 && late.Final == 6.5);
        Late(0.4, 3).Should().Match<HandInResult>(late => late.Deduction == 0.4 && late.Final == 0);
        Late(7.3, -1).Should().Match<HandInResult>(late => late.Deduction == 0 && late.Final == 7.5);
    }

    [Test]
    public void Without_rules_the_points_are_the_mark() => new MarkRules().ApplyTo(Result(7.3)).Final.Should().Be(7.3);

    [TestCase("late: { grace: 1h }", "\"late\" has no perDay; say what each day costs, such as perDay: 10% or perDay: 1.")]
    [TestCase("late: { perDay: lots }", "\"late.perDay: lots\" cannot be used; write points, such as 1.5, or a share")]
    [TestCase("late: { perDay: -1 }", "\"late.perDay: -1\" cannot be used")]
    [TestCase("late: { perDay: 110% }", "\"late.perDay: 110%\" cannot be used")]
    [TestCase("late: { perDay: 1, cap: NaN }", "\"late.cap: NaN\" cannot be used")]
    [TestCase("budget: soon", "\"budget: soon\" is no time for the code of a hand-in to run; write 30min, 1h or 2d.")]
    [TestCase("budget: 0h", "\"budget: 0h\" is no time for the code of a hand-in to run; write 30min, 1h or 2d.")]
    [TestCase("late: { perDay: 1, grace: soon }", "\"late.grace: soon\" cannot be used; write 30min, 1h or 2d.")]
    [TestCase("due: 2026-11-20T23:59", "\"due: 2026-11-20T23:59\" cannot be used; write a date with its offset from UTC")]
    [TestCase("rounding: 0", "\"rounding: 0\" cannot be used; write the step between two marks, such as 0.25.")]
    [TestCase("rounding: 0.3", "\"rounding: 0.3\" cannot be used; the sheet gives 10 points, which is no multiple of it.")]
    public void A_rule_that_cannot_be_read_is_refused_with_the_remedy(string yaml, string message) =>
        FluentActions.Invoking(() => Rules(yaml)).Should().Throw<SheetException>().WithMessage($"fake.yaml: {message}*");

    private static MarkRules Rules(string yaml) => reader.Parse($$"""
        id: fake
        title: A course
        {{yaml}}
        exercises: [{ id: fake.1, title: The first, points: 10, contracts: [IFake] }]
        """, "fake.yaml").Rules;

    private static HandInResult Result(double points) => ToyResults.Result("anna") with
    {
        Exercises = [new ExerciseResult("toy.1", "One", points, 10, [ToyResults.Check("A")])],
    };
}
