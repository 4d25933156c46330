using FluentAssertions;
using Grader.Grading.Journal;
using NUnit.Framework;

namespace Grader.Tests.Cli.Journal;

public sealed class RecordSealTests
{
    private const string Record = """{"key":"k","text":"Größe"}""";
    private static readonly RecordSeal seal = RecordSeal.Of("secret");

    [Test]
    public void A_signed_record_opens_again_and_is_still_json()
    {
        var line = seal.Sign(Record);

        seal.Open(line).Should().Be(Record);
        line.Should().MatchRegex("^\\{\"seal\":\"[0-9a-f]{32}\",\"key\":\"k\"");
    }

    [Test]
    public void A_line_with_any_byte_changed_or_cut_off_does_not_open()
    {
        var line = seal.Sign(Record);
        for (var index = 0; index < line.Length; index++)
        {
            var changed = line.ToCharArray();
            changed[index] ^= (char)1;
            seal.Open(new string(changed)).Should().BeNull();
            seal.Open(line[..index]).Should().BeNull();
        }
    }

    [Test]
    public void Another_secret_neither_opens_nor_gives_the_same_line()
    {
        var other = RecordSeal.Of("another");

        other.Open(seal.Sign(Record)).Should().BeNull();
        other.Sign(Record).Should().NotBe(seal.Sign(Record));
    }
}
