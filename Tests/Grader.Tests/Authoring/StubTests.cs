using FluentAssertions;
using Grader.Authoring.Stubs;
using Grader.Results;
using Grader.Tests.KillMatrix;
using NUnit.Framework;

namespace Grader.Tests.Authoring;

/// <summary>Stubs that are made of contracts.</summary>
public sealed class StubTests
{
    private static IEnumerable<Stub> All() => KnownCourses.Sheets.SelectMany(Stub.AllOf).DistinctBy(stub => stub.Contract);

    [Test]
    public void The_stub_of_every_contract_compiles_and_is_a_stub()
    {
        var stubs = All().ToList();
        var assembly = TrustedJudge.Compile([.. stubs.Select(stub => new SourceFile($"{stub.Name}.cs", stub.Text))]).First;
        var texts = new Grader.Judging.Stubs([.. stubs.Select(stub => stub.Text)]);

        stubs.Should().HaveCountGreaterThan(60);
        foreach (var stub in stubs)
        {
            assembly.GetTypes().Should().ContainSingle(type => type.IsAssignableTo(stub.Contract), stub.Name);
            texts.Has(stub.Contract).Should().BeTrue(stub.Name);
        }
    }

    [Test]
    public void It_says_what_to_write_and_names_types_as_their_author_does()
    {
        var stub = All().Single(stub => stub.Contract.Name == "IMultiHeadAttention");

        stub.Text.Should().Contain("using static TorchSharp.torch;")
            .And.Contain("public Tensor Attend(Tensor x, AttentionWeights weights, long headCount, bool causal, Tensor? isPadding) =>")
            .And.Contain("throw new NotImplementedException(\"Exercise ");
    }
}
