using System.Text;
using NUnit.Framework;

namespace VerifyTests;

/// <summary>The pair of files of one snapshot: the verified one under review, and the received one after a mismatch.</summary>
internal sealed record SnapshotFile(string Directory, string Name, string Extension)
{
    private string Verified => $"{Name}.verified.{Extension}";

    private string Received => $"{Name}.received.{Extension}";

    public static SnapshotFile Of(TestContext.TestAdapter test, string sourceFile, string extension, VerifySettings settings)
    {
        var besideTest = Path.GetDirectoryName(sourceFile)!;
        var directory = settings.Directory is { } chosen ? Path.Combine(besideTest, chosen) : besideTest;
        return new SnapshotFile(directory, settings.FileName ?? SnapshotName.Of(test), extension);
    }

    public void Compare(string target, bool accept)
    {
        var received = target.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var verified = Read(Verified);
        if (received == verified)
        {
            File.Delete(PathOf(Received));
            return;
        }

        if (accept)
        {
            Write(Verified, received);
            File.Delete(PathOf(Received));
            return;
        }

        Write(Received, received);
        throw new VerifyException(Message(verified, received));
    }

    // Verify writes a byte order mark and editors may write CRLF; both mean the same text.
    private string? Read(string file) =>
        File.Exists(PathOf(file)) ? File.ReadAllText(PathOf(file)).Replace("\r\n", "\n", StringComparison.Ordinal) : null;

    private void Write(string file, string text)
    {
        System.IO.Directory.CreateDirectory(Directory);
        File.WriteAllText(PathOf(file), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    private string PathOf(string file) => Path.Combine(Directory, file);

    private string Message(string? verified, string received)
    {
        var difference = verified is null ? "New" : "NotEqual";
        return $"""
            Directory: {Directory}
            {difference}:
              - Received: {Received}
                Verified: {Verified}

            FileContent:

            {difference}:

            {(verified is null ? $"Received: {Received}\n{TextDifference.Head(received)}" : TextDifference.Between(verified, received))}
            To accept: {VerifyNUnit.Verifier.AcceptVariable}=1 dotnet test --filter "{Name}"
            """;
    }
}
