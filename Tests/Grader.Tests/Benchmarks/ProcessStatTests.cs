using Grader.Benchmarks.Throughput;
using NUnit.Framework;

namespace Grader.Tests.Benchmarks;

/// <summary>Reads what Linux says about a process.</summary>
internal sealed class ProcessStatTests
{
    [Test]
    public void Times_in_user_code_and_in_the_kernel_are_added_whatever_the_process_is_called()
    {
        const string Stat = "4217 (a (b) c) S 1 4217 4217 0 -1 4194560 9421 84213 1 7 310 45 1200 34 20 0 18 0 3511842 276 40";

        var parsed = ProcessStat.Parse(Stat);

        Assert.That(parsed, Is.EqualTo(new ProcessStat(TimeSpan.FromSeconds(3.55), TimeSpan.FromSeconds(12.34))));
    }
}
