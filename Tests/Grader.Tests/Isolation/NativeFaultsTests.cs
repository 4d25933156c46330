using FluentAssertions;
using Grader.Isolation;
using NUnit.Framework;

namespace Grader.Tests.Isolation;

/// <summary>By what the end of a process tells native code of the package from the code of the hand-in.</summary>
internal sealed class NativeFaultsTests
{
    private const string Error = """
        terminate called after throwing an instance of 'c10::Error'
          what():  mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)
        Exception raised from meta at LinearAlgebra.cpp:103
        """;

    [TestCase(139, "")]
    [TestCase(135, "")]
    [TestCase(134, "double free or corruption (out)")]
    public void A_signal_without_a_word_of_the_runtime_is_native_codes(int exit, string output) =>
        NativeFaults.Of(exit, output)!.Fault.Should().Be(StudentFault.NativeCrash);

    [Test]
    public void An_error_that_the_library_does_not_throw_is_the_codes()
    {
        var fault = NativeFaults.Of(134, Error)!;

        fault.Fault.Should().Be(StudentFault.Crash);
        fault.Message.Should().EndWith("mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)");
    }

    [TestCase(0, "")]
    [TestCase(137, "")]
    [TestCase(134, "Unhandled exception. System.InvalidOperationException: no")]
    [TestCase(134, "Fatal error.\nSystem.AccessViolationException: no")]
    public void Anything_else_is_not(int exit, string output) => NativeFaults.Of(exit, output).Should().BeNull();
}
