using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Grader.Judging.Running;

/// <summary>Selects the checks with given ids.</summary>
internal sealed class ChecksFilter(IReadOnlySet<string> checks) : TestFilter
{
    public override bool Match(ITest test) =>
        test is TestMethod { TypeInfo: { } fixture, Method: { } method } && checks.Contains($"{fixture.Type.Name}.{method.Name}");

    public override TNode AddToXml(TNode parentNode, bool recursive) => parentNode.AddElement("checks");
}
