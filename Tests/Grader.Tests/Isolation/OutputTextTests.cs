using System.Text;
using FluentAssertions;
using Grader.Isolation;
using NUnit.Framework;

namespace Grader.Tests.Isolation;

internal sealed class OutputTextTests
{
    [Test]
    public void How_often_a_frame_was_on_an_overflowed_stack_is_left_out_since_it_differs_from_run_to_run()
    {
        const string Dump = "Stack overflow.\nRepeated 87226 times:\n   at Schedule.Create()\nRepeated 2 times: said the student\n";
        var output = new OutputText(new MemoryStream(Encoding.UTF8.GetBytes("Printed. Repeated 3 times:\n" + Dump)), limit: 1000);
        output.Completed.Wait();

        output.Text.Should().StartWith("Printed. Repeated 3 times:\nStack overflow.\nRepeated many times:\n   at Schedule.Create()\n");
    }

    [Test]
    public void What_was_written_is_read_even_while_all_threads_of_the_pool_are_busy()
    {
        using var free = new ManualResetEventSlim();
        var occupied = Enumerable.Range(0, 200).Select(_ => Task.Run(free.Wait)).ToArray();
        var output = new OutputText(new MemoryStream("Printed."u8.ToArray()), limit: 1000);

        output.Await(bytes: 8);
        var text = output.Text;
        free.Set();
        Task.WaitAll(occupied);

        text.Should().Be("Printed.");
    }
}
