using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Grader.Tests.Cli.Intake.Fuzz;

/// <summary>An entry of an archive or a folder as no honest tool writes it.</summary>
/// <param name="Name">Any bytes.</param>
/// <param name="Content">What it holds.</param>
/// <param name="Kind">A file, a link or a folder.</param>
/// <param name="Lie">What an archive says of it that is not so.</param>
internal sealed record FuzzedEntry(byte[] Name, byte[] Content, EntryKind Kind, ZipLie Lie)
{
    private const int LongName = 300;

    private static readonly string[] segments =
    [
        "Elbo.cs", "elbo.cs", "members.txt", "report.pdf", "inner.zip", "a.tar", "a.rar", "Anna", "bin", "__MACOSX", "..", ".", "",
        "C:", "CON.cs", "NUL", "a: b # c.cs", "\u202Esc.exe.cs", "\u001B[2J.cs", "caf\u00E9.cs", "cafe\u0301.cs", "x\0y.cs", "-rf",
        "Anna_4711_assignsubmission_file_", "doejane_LATE_4711_90210_Elbo.cs", "..\\..\\escape.cs", new string('n', LongName) + ".cs",
    ];

    private static readonly string[] texts =
        ["class Elbo;", "class \u00C9lbo { string s = \"\u202E\"; }", "", "a, b", "%PDF-1.7", "Rar!\u001a\u0007", "../secret.cs"];

    private static readonly Encoding[] encodings =
        [Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.Latin1, Encoding.UTF32];

    private static readonly Gen<byte[]> names = Gen.OneOf(
        Gen.Elements(segments).ArrayOf(1),
        Gen.Elements(segments).ArrayOf(2),
        Gen.Elements(segments).ArrayOf(30),
        Gen.Elements(segments).ArrayOf(2).Select(some => some.Prepend("").ToArray()))
        .Select(path => Encoding.UTF8.GetBytes(string.Join('/', path)))
        .SelectMany(name => Gen.OneOf(Gen.Constant(name), Gen.Constant(name), AnyBytes(12).Select(bytes => (byte[])[.. bytes, .. name])));

    private static readonly Gen<byte[]> contents = Gen.OneOf(
        Gen.Elements(texts).SelectMany(text =>
            Gen.Elements(encodings).Select(encoding => (byte[])[.. encoding.GetPreamble(), .. encoding.GetBytes(text)])),
        AnyBytes(60),
        Gen.Elements(100, 30_000, 300_000).Select(length => new byte[length]));

    private static readonly Gen<FuzzedEntry> plain =
        from name in names
        from content in contents
        from kind in Gen.Elements(EntryKind.File, EntryKind.File, EntryKind.File, EntryKind.Link, EntryKind.Folder)
        from lie in Gen.Elements([.. Enumerable.Repeat(ZipLie.None, 5), .. Enum.GetValues<ZipLie>()])
        select new FuzzedEntry(name, content, kind, lie);

    /// <summary>Up to a dozen entries, some of which are archives of others.</summary>
    public static Arbitrary<FuzzedEntry[]> Any { get; } = Arb.From(Nested(3), Fewer);

    private static Gen<FuzzedEntry[]> Nested(int depth) => Gen.Choose(0, 12).SelectMany(count => depth == 0
        ? plain.ArrayOf(count)
        : Gen.Frequency((6, plain), (1, Nested(depth - 1).Select(InArchive))).ArrayOf(count));

    private static FuzzedEntry InArchive(FuzzedEntry[] entries) =>
        new("inner.zip"u8.ToArray(), LyingZip.Of(entries), EntryKind.File, ZipLie.None);

    private static IEnumerable<FuzzedEntry[]> Fewer(FuzzedEntry[] entries) =>
        entries.Select((_, left) => entries.Where((_, index) => index != left).ToArray());

    private static Gen<byte[]> AnyBytes(int most) =>
        Gen.Choose(0, most).SelectMany(length => Gen.Choose(0, 255).Select(number => (byte)number).ArrayOf(length));
}
