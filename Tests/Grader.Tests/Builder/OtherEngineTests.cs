using FluentAssertions;
using Grader.Builder;
using Grader.Results;
using NUnit.Framework;

namespace Grader.Tests.Builder;

/// <summary>Where a hand-in compiles on the other engine only, the message says so.</summary>
internal sealed class OtherEngineTests
{
    [TestCase("nn.LSTM(1, 1)", "LSTM")]
    [TestCase("zeros(3).kthvalue(1)", "kthvalue")]
    [TestCase("new TorchSharp.Modules.TransformerEncoder()", "TransformerEncoder")]
    public void A_name_that_only_the_package_has_is_named_with_the_way_to_it(string expression, string name) =>
        Built(expression, engine: []).Should().Contain($"TorchSharp has {name}, the grader's own engine has not: --torch libtorch ");

    [TestCase("zeross(3)")]
    [TestCase("zeros(3).length")]
    [TestCase("new Tensr()")]
    [TestCase("zeros(3) + new object()")]
    public void Another_mistake_is_none_of_the_engine(string expression) =>
        Built(expression, engine: []).Should().NotBeEmpty().And.NotContain("--torch");

    [Test]
    public void What_compiles_on_the_managed_engine_alone_is_told_so() =>
        Built("zeros(3)", engine: [typeof(object).Assembly.Location]).Should().Contain("--torch managed");

    private static string Built(string expression, string[] engine)
    {
        var source = $"using static TorchSharp.torch; class A {{ object B() => {expression}; }}";
        var answer = new BuilderRoot(KnownCourses.Contracts, engine).Build([new SourceFile("A.cs", source)]);
        return string.Join('\n', answer.Messages.Select(message => message.Text));
    }
}
