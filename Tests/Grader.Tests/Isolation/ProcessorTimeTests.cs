using FluentAssertions;
using Grader.Contracts.Diffusion;
using Grader.Isolation;
using NUnit.Framework;

namespace Grader.Tests.Isolation;

/// <summary>The limit on the processor time of a worker, reached within one call.</summary>
[Platform("Linux", Reason = "Elsewhere nothing limits it.")]
internal sealed class ProcessorTimeTests
{
    private static readonly Limits limits = SharedHost.Limits with
    {
        CallTime = TimeSpan.FromMinutes(1),
        ProcessorTime = TimeSpan.FromSeconds(2),
    };

    [TestCase("", TestName = "{m}")]
    [TestCase("signal(24, 1);", TestName = "{m}, though it ignores the system's signal")]
    public void Code_that_uses_up_its_processor_time_has_used_too_much_time(string before)
    {
        using var host = new IsolationHost(KnownCourses.Contracts, limits, workers: 1);
        using var code = SharedHost.Open(host, $$"""
            using System.Runtime.InteropServices;
            using Grader.Contracts.Diffusion;
            public sealed class Answer : IPosteriorKl
            {
                public double Kl(double[] muTilde, double betaTilde, double[] muTheta, double sigmaSquared)
                {
                    {{before}}
                    while (true) { }
                }

                public double Constant(double betaTilde, double sigmaSquared, long dimension) => 0;

                [DllImport("libc")]
                private static extern nint signal(int number, nint handler);
            }
            """);
        var subject = (IPosteriorKl)code.Create(typeof(IPosteriorKl));

        subject.Invoking(answer => answer.Kl([], 1, [], 1)).Should().Throw<StudentFaultException>()
            .Which.Fault.Should().Be(StudentFault.TimeLimit);
    }
}
