using System.Text;
using FluentAssertions;
using Grader.Intake;
using NUnit.Framework;

namespace Grader.Tests.Cli.Intake;

public sealed class SourceTextTests
{
    private const string Text = "// Größe ε\r\nclass Elbo;";

    private static readonly Encoding[] Marked =
        [new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true), new UTF32Encoding(false, true)];

    [TestCaseSource(nameof(Marked))]
    public void An_encoding_with_a_byte_order_mark_is_used(Encoding encoding)
    {
        SourceText.Decode([.. encoding.Preamble, .. encoding.GetBytes(Text)], out var note).Should().Be(Text);
        note.Should().BeNull();
    }

    [Test]
    public void Without_a_byte_order_mark_it_is_UTF_8()
    {
        SourceText.Decode(Encoding.UTF8.GetBytes(Text), out var note).Should().Be(Text);
        note.Should().BeNull();
    }

    [Test]
    public void UTF_16_without_a_mark_is_recognised_by_its_zeros()
    {
        SourceText.Decode(Encoding.Unicode.GetBytes("class Elbo; // code"), out var note).Should().Be("class Elbo; // code");
        note.Should().Contain("UTF-16");
    }

    [Test]
    public void Bytes_that_are_no_UTF_8_are_read_as_Latin_1_with_a_note()
    {
        SourceText.Decode(Encoding.Latin1.GetBytes("// Größe"), out var note).Should().Be("// Größe");
        note.Should().Contain("Latin-1");
    }

    [Test]
    public void Bytes_with_zeros_are_no_text() => SourceText.Decode([0x4D, 0x5A, 0, 0, 0xFF], out _).Should().BeNull();

    [Test]
    public void An_empty_file_is_an_empty_text() => SourceText.Decode([], out _).Should().BeEmpty();
}
