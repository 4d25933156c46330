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
}
