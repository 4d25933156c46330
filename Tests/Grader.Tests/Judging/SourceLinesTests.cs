using Grader.Judging;
using Grader.Results;
using NUnit.Framework;

namespace Grader.Tests.Judging;

internal sealed class SourceLinesTests
{
    private static readonly SourceLines lines = new([new SourceFile("Flows/Layer.cs", "class Layer\r\n{\r\n    var z = x[t];\r\n}\r\n")]);

    [TestCase("Flows/Layer.cs:3", "Flows/Layer.cs:3: var z = x[t];")]
    [TestCase("Flows/Layer.cs:9", "Flows/Layer.cs:9")]
    [TestCase("Flows/Layer.cs:0", "Flows/Layer.cs:0")]
    [TestCase("Other.cs:3", "Other.cs:3")]
    [TestCase("nowhere", "nowhere")]
    [TestCase(null, null)]
    public void A_place_gets_the_text_of_its_line_where_there_is_one(string? place, string? quoted) =>
        Assert.That(lines.Quoted(place), Is.EqualTo(quoted));

    [TestCase(3, "var z = x[t];")]
    [TestCase(0, null)]
    public void A_message_gets_the_text_of_its_line(int line, string? text) => Assert.That(
        lines.Quoted(new Message(MessageKind.CompilerError, "Flows/Layer.cs", line, "CS0103")).SourceText, Is.EqualTo(text));
}
