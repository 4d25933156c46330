using FluentAssertions;
using Grader.Grading;
using NUnit.Framework;

namespace Grader.Tests.Cli.Commands;

/// <summary>What is suggested for a name that does not exist.</summary>
internal sealed class NearNamesTests
{
    private static readonly string[] known =
    [
        "dtu.3.1",
        "INegativeElbo",
        "NegativeElboChecks.Loss_is_a_sum_over_dimensions",
        "NegativeElboChecks.Loss_has_one_value_for_each_row",
    ];

    [TestCase("NegativeElboChecks.Loss_sums_over_dimensions", "NegativeElboChecks.Loss_is_a_sum_over_dimensions or ")]
    [TestCase("inegativeelbo", "INegativeElbo?")]
    [TestCase("dtu3.1", "dtu.3.1?")]
    public void The_nearest_name_comes_first(string name, string first) =>
        NearNames.Question(name, known).Should().StartWith($" Did you mean {first}");

    [TestCase("attention")]
    [TestCase("")]
    [TestCase("x")]
    public void Nothing_is_suggested_where_none_is_near(string name) => NearNames.Question(name, known).Should().BeEmpty();
}
