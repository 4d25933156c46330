using FluentAssertions;
using Grader.Judging;
using Grader.Tests.Judging.Fakes;
using NUnit.Framework;

namespace Grader.Tests.Judging;

public sealed class StubsTests
{
    [TestCase("class A : IOther { }", true)]
    [TestCase("public sealed class A : IFake { double Answer(long n) => throw new NotImplementedException(\"Exercise 1\"); }", true)]
    [TestCase("public sealed class A : IFake { double Answer(long n) => n; }", false)]
    [TestCase("class Other { int F() => throw new NotImplementedException(); } class A : IFake { double Answer(long n) => n; }", false)]
    [TestCase("class A : IFake { double Answer(long n) => n; } class Other { int F() => throw new NotImplementedException(); }", false)]
    [TestCase("// IFake\nclass B(int k) : Base(k), IFake { double Answer(long n) => throw new NotImplementedException(); }", true)]
    public void A_part_is_a_stub_where_nobody_implements_it_or_all_of_it_throws(string source, bool isStub) =>
        new Stubs([source]).Has(typeof(IFake)).Should().Be(isStub);
}
