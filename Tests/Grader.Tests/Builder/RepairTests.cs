using FluentAssertions;
using Grader.Contracts.Diffusion;
using Grader.Results;
using NUnit.Framework;

namespace Grader.Tests.Builder;

/// <summary>
/// A mistake costs the members that have it, and those that need them, and no others. Codes are those of the C# reference.
/// </summary>
internal sealed class RepairTests
{
    private const string Dimension = "public long IntegralDimension(long stepCount, long dimension) => stepCount * dimension;";
    private const string Reason = "public IntractabilityReason WhyIntractable() => IntractabilityReason.LatentsMustBeIntegratedOut;";
    private static readonly string right = $"{IntractabilityReason.LatentsMustBeIntegratedOut}";

    [TestCase("public IntractabilityReason WhyIntractable()\n{\n    Math.Sqrt();\n    Math.Pow(1);\n    return default;\n}", 6, "CS7036",
        TestName = "Two errors in one method")]
    [TestCase("public IntractabilityReason WhyIntractable() => unknown;", 4, "CS0103", TestName = "An expression body")]
    [TestCase("public IntractabilityReason WhyIntractable() { return default }", 4, "CS1002", TestName = "A semicolon is missing")]
    [TestCase("public IntractabilityReason WhyIntractable()\n{\n    if (true) { return default;\n}", 7, "CS1513",
        TestName = "A brace is missing")]
    [TestCase("public IntractabilityReason WhyIntractable() { }", 4, "CS0161", TestName = "Nothing is returned")]
    [TestCase("private IntractabilityReason why = unknown;\npublic IntractabilityReason WhyIntractable() => why;", 4, "CS0103",
        TestName = "A field's initial value")]
    [TestCase("private IntractabilityReason Why { get { return unknown; } }\n"
        + "public IntractabilityReason WhyIntractable() => Why;", 4, "CS0103", TestName = "A property")]
    [TestCase("private IntractabilityReason Why { get; } = unknown;\npublic IntractabilityReason WhyIntractable() => Why;", 4,
        "CS0103", TestName = "A property's initial value")]
    [TestCase("private Resaon Why() => default;\npublic IntractabilityReason WhyIntractable() => Why();", 4, "CS0246",
        TestName = "A type that does not exist in a header")]
    [TestCase("public IntractabilityReason WhyIntractable(Tensr x) => default;", 4, "CS0246",
        TestName = "A type that does not exist in the signature of a contract's member")]
    [TestCase("", 2, "CS0535", TestName = "A member is missing")]
    [TestCase("public IntractabilityReason WhyIntractable(int t) => default;", 2, "CS0535", TestName = "A wrong signature")]
    [TestCase("public long WhyIntractable() => 1;", 2, "CS0738", TestName = "A wrong type of the answer")]
    [TestCase("IntractabilityReason WhyIntractable() => default;", 2, "CS0737", TestName = "A member that is not public")]
    [TestCase("public IntractabilityReason WhyIntractable() => new Inner().Why();\nclass Inner\n{\n    public IntractabilityReason Why()\n"
        + "    {\n        return unknown;\n    }\n}", 9, "CS0103", TestName = "A nested class")]
    [TestCase("class Inner { public Inner() { unknown(); } }\n"
        + "public IntractabilityReason WhyIntractable() { new Inner(); return default; }", 4, "CS0103",
        TestName = "A constructor of a nested class")]
    [TestCase("public IntractabilityReason WhyIntractable() { new StringBuilder(); return default; }", 4, "CS0246",
        TestName = "A using is missing")]
    public void A_mistake_costs_its_members_alone(string member, int line, string code)
    {
        var built = new PartlyBuilt(Source(member, Dimension));

        built.IntegralDimension().Should().Be("6");
        built.WhyIntractable().Should().StartWith($"does not compile: {code}: ").And.EndWith($" (Marginal.cs:{line})");
        built.Errors.Should().Contain($"Marginal.cs:{line} {code}").And.OnlyContain(error => error.StartsWith("Marginal.cs:"));
    }

    [Test]
    public void A_brace_that_is_missing_in_the_last_member_costs_that_member_alone()
    {
        var built = new PartlyBuilt(Source(
            Dimension, "public IntractabilityReason WhyIntractable()\n{\n    if (true) { return default;\n}"));

        built.IntegralDimension().Should().Be("6");
        built.WhyIntractable().Should().StartWith("does not compile: CS1513: ");
    }

    [Test]
    public void A_class_whose_header_is_wrong_costs_that_class_alone()
    {
        const string Wrong = "public class Wrong : NoSuchBase\n{\n    public int One() => 1;\n}\n";
        var file = Source("public IntractabilityReason WhyIntractable() { new Wrong().One(); return default; }", Dimension);

        var built = new PartlyBuilt(file with { Text = file.Text + Wrong });

        built.IntegralDimension().Should().Be("6");
        built.WhyIntractable().Should().StartWith("does not compile: CS0246: ").And.EndWith("(Marginal.cs:7)");
        built.Errors.Should().Contain("Marginal.cs:7 CS0246");
    }

    [Test]
    public void An_error_in_the_constructor_costs_the_class_alone()
    {
        var built = new PartlyBuilt(
            new SourceFile("Other.cs", "public class Other { }"), Source("public Marginal() { unknown(); }", Reason, Dimension));

        built.IntegralDimension().Should().StartWith("does not compile: CS0103").And.EndWith("(Marginal.cs:4)")
            .And.Be(built.WhyIntractable());
    }

    [Test]
    public void A_constructor_that_cannot_be_replaced_removes_its_class()
    {
        var built = new PartlyBuilt(Source("public Marginal() : this(unknown) { }\nprivate Marginal(Tensr x) { }", Reason, Dimension));

        built.Unbuilt.Should().StartWith("does not compile: CS0246").And.EndWith("(Marginal.cs:5)");
    }

    [Test]
    public void A_using_of_an_unknown_namespace_costs_only_what_needs_it()
    {
        var file = Source("public IntractabilityReason WhyIntractable() { new Vector(); return default; }", Dimension);

        var built = new PartlyBuilt(file with { Text = "using MathNet.Numerics; " + file.Text });

        built.Errors.Should().BeEquivalentTo("Marginal.cs:1 CS0246", "Marginal.cs:4 CS0246");
        built.IntegralDimension().Should().Be("6");
    }

    [Test]
    public void A_line_keeps_its_number_after_a_mistake()
    {
        const string Throws = "public long IntegralDimension(long stepCount, long dimension) =>\n    throw new ArgumentException();";

        var built = new PartlyBuilt(Source("public IntractabilityReason WhyIntractable()\r\n{\r\n    unknown();\r\n}", Throws));

        built.IntegralDimension().Should().Be("System.ArgumentException at Marginal.cs:9");
    }

    [Test]
    public void What_an_error_causes_is_not_listed()
    {
        var built = new PartlyBuilt(Source(
            "private Resaon why;", Reason + "\nlong Twice() => why + why;\nlong Four() => 2 * Twice();", Dimension));

        built.Errors.Should().Equal("Marginal.cs:4 CS0246");
    }

    [Test]
    public void One_file_and_several_have_the_same_result()
    {
        const string Broken = "public class Broken { public int One() { unknown(); return 1; } public int Two() => 2; }";
        const string Uses = "public IntractabilityReason WhyIntractable() { new Broken().One(); return default; }";
        const string UsesToo = "public long IntegralDimension(long stepCount, long dimension) => new Broken().Two();";
        var file = Source(Uses, UsesToo);

        var one = new PartlyBuilt(file with { Text = $"{file.Text}\n{Broken}" });
        var several = new PartlyBuilt(file, new SourceFile("Broken.cs", Broken));

        one.WhyIntractable().Should().EndWith("(Marginal.cs:8)");
        several.WhyIntractable().Should().Be(one.WhyIntractable().Replace("Marginal.cs:8", "Broken.cs:1", StringComparison.Ordinal));
        (one.IntegralDimension(), several.IntegralDimension()).Should().Be(("2", "2"));
    }

    [Test]
    public void A_file_with_braces_that_do_not_match_costs_that_file()
    {
        var other = Source(Reason, Dimension);

        var built = new PartlyBuilt(other, new SourceFile("Broken.cs", "class A\n{\n    void M() { } }\n    void N() { }\n}\n"));

        (built.WhyIntractable(), built.IntegralDimension()).Should().Be((right, "6"));
        built.Errors.Should().Contain(error => error.StartsWith("Broken.cs:", StringComparison.Ordinal));
    }

    [Test]
    public void A_class_of_a_second_copy_is_left_out()
    {
        var file = Source(Reason, Dimension);

        var built = new PartlyBuilt(file, file with { Path = "Marginal (1).cs" });

        (built.WhyIntractable(), built.IntegralDimension()).Should().Be((right, "6"));
        built.Errors.Should().Contain("Marginal (1).cs:2 CS0101");
    }

    private static SourceFile Source(params string[] members) => new("Marginal.cs", $$"""
        using Grader.Contracts.Diffusion;
        public class Marginal : ILatentMarginal
        {
        {{string.Join('\n', members)}}
        }

        """);
}
