using FluentAssertions;
using Grader.Contracts.Diffusion;
using Grader.Isolation;
using Grader.Results;
using NUnit.Framework;

namespace Grader.Tests.Isolation;

internal sealed class SourceBuilderTests
{
    private const string Good = """
        public sealed class Good : Grader.Contracts.Diffusion.ILatentMarginal
        {
            public Grader.Contracts.Diffusion.IntractabilityReason WhyIntractable() => default;
            public long IntegralDimension(long stepCount, long dimension) => 1;
        }
        """;

    [Test]
    public void Equal_sources_have_equal_hashes_in_any_order()
    {
        var (a, b) = (new SourceFile("A.cs", "class A;"), new SourceFile("B.cs", "class B;"));

        var hash = Build(a, b).ContentHash;

        hash.Should().HaveLength(64).And.Be(Build(b, a).ContentHash);
        Build(a, new SourceFile("B.cs", "class B; ")).ContentHash.Should().NotBe(hash);
    }

    [Test]
    public void The_builder_reduces_sources_to_the_tokens_that_copies_share()
    {
        var file = SharedHost.Host.Tokenize([new SourceFile("A.cs", "class A { int B = 1; }")]).Single();

        (file.Path, file.Classes.Length).Should().Be(("A.cs", 4));
    }

    [Test]
    public void Nothing_handed_in_builds_nothing_and_is_no_error()
    {
        var built = Build();

        (built.Assembly, built.Failure, built.Messages.Count).Should().Be((null, null, 0));
        using var code = SharedHost.Host.Open(built);
        code.Invoking(c => c.Create(typeof(ILatentMarginal))).Should().Throw<NotAttemptedException>();
    }

    [Test]
    public void Messages_name_file_line_and_text()
    {
        var built = Build(new SourceFile("a/Bad.cs", "class Bad\n{\n    int x = ;\n}"), new SourceFile("Good.cs", Good));

        built.Messages.Should().Equal(new Message(MessageKind.CompilerError, "a/Bad.cs", 3, "CS1525: Invalid expression term ';'"));
        built.Assembly.Should().NotBeNull();
    }

    [Test]
    public void A_file_needs_no_usings_for_the_contracts_and_the_tensors()
    {
        Build(new SourceFile("Elbo.cs", """
            public sealed class Elbo : INegativeElbo
            {
                public Tensor NegativeElbo(NoisePredictor epsilonTheta, Tensor x0, NoiseSchedule schedule, INoiseSource noise) => zeros(3);
            }
            """)).Messages.Should().BeEmpty();
    }

    [Test]
    public void A_name_that_a_generous_using_would_make_ambiguous_still_compiles()
    {
        const string Own = "namespace Mine { public class Tensor; } namespace Other { using Mine; public class Uses { Tensor? t; } }";

        Build(new SourceFile("Own.cs", Own)).Messages.Should().BeEmpty();
    }

    [Test]
    public void Usings_that_stand_in_a_file_already_do_no_harm()
    {
        var usings = new SourceFile("Usings.cs", "global using System;\nglobal using TorchSharp;\nglobal using static TorchSharp.torch;");

        Build(usings, new SourceFile("Good.cs", "using System;\nusing System.Linq;\n" + Good)).Messages.Should().BeEmpty();
    }

    [TestCase("#r \"/etc/passwd\"\n")]
    [TestCase("unsafe class U { int* p; }\n")]
    [TestCase("class U { void M() => global::Microsoft.CodeAnalysis.SyntaxTree.Equals(1, 2); }\n")]
    [TestCase("class U { void M() => global::Grader.Wire.ContractTable.Equals(1, 2); }\n")]
    public void Scripts_unsafe_code_and_the_graders_own_assemblies_are_out_of_reach(string source) =>
        Build(new SourceFile("Bad.cs", source), new SourceFile("Good.cs", Good)).Messages
            .Should().OnlyContain(message => message.File == "Bad.cs").And.NotBeEmpty();

    [Test]
    public void Every_contract_is_found_where_its_class_begins_whether_it_compiles_or_not()
    {
        var built = Build(
            new SourceFile("a/Good.cs", "\n" + Good),
            new SourceFile("Bad.cs", "class Base;\npartial class Bad\n    : Base, IPosteriorKl\n{\n    int x = ;\n}"));

        built.Places.Should().Equal(new Dictionary<string, SourcePlace>
        {
            [typeof(ILatentMarginal).FullName!] = new("a/Good.cs", 2),
            [typeof(IPosteriorKl).FullName!] = new("Bad.cs", 2),
        });
    }

    [Test]
    public void A_method_that_does_not_compile_says_so_when_it_is_called_and_the_others_answer()
    {
        using var code = SharedHost.Open("""
            public sealed class Half : ILatentMarginal
            {
                public IntractabilityReason WhyIntractable() => unknown;
                public long IntegralDimension(long stepCount, long dimension) => stepCount;
            }
            """);

        var subject = (ILatentMarginal)code.Create(typeof(ILatentMarginal));

        subject.IntegralDimension(3, 2).Should().Be(3);
        subject.Invoking(s => s.WhyIntractable()).Should().Throw<StudentFaultException>()
            .WithMessage("does not compile: CS0103: * (Answer.cs:3)").Which.Fault.Should().Be(StudentFault.DoesNotCompile);
    }

    private static BuiltHandIn Build(params SourceFile[] files) => SharedHost.Host.Build(files);
}
