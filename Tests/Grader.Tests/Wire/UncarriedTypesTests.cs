using FluentAssertions;
using Grader.Wire;
using NUnit.Framework;

namespace Grader.Tests.Wire;

/// <summary>Types of contracts that no process of a student can be sent.</summary>
public sealed class UncarriedTypesTests
{
    [Test]
    public void Every_member_with_one_is_named()
    {
        Problem(nameof(IUncarried.Read)).Should().StartWith("The value that IUncarried.Read returns has the type System.IO.Stream");
        Problem(nameof(IUncarried.Write)).Should().StartWith("The argument date of IUncarried.Write has the type System.DateTime");
        Problem(nameof(IUncarried.Fine)).Should().BeNull();
    }

    private static string? Problem(string method) => Signature.ProblemOf(typeof(IUncarried).GetMethod(method)!);

    private interface IUncarried
    {
        Stream Read();

        void Write(DateTime date);

        double Fine(double[] values);
    }
}
