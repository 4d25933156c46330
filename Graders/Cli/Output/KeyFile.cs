using System.Security.Cryptography;

namespace Grader.Cli.Output;

/// <summary>
/// The secret from which a grading derives its inputs: drawn once for each output folder and kept there, so that nobody can foresee the
/// inputs and a later run repeats them.
/// </summary>
/// <param name="path">Where it is kept.</param>
internal sealed class KeyFile(string path)
{
    private const int Digits = 64;

    /// <summary>Where it is kept.</summary>
    public string Path => path;

    /// <summary>The key that is kept; a new one where there is none yet. Only the owner can read the file.</summary>
    /// <exception cref="UsageException">The file holds no key.</exception>
    public string ReadOrDraw()
    {
        if (!File.Exists(path))
            Draw();

        return File.ReadAllText(path).Trim() is { Length: > 0 } key ? key : throw new UsageException(
            $"\"{path}\" is empty, but it held the key of this grading. Restore it, or remove it to grade all anew with another key.");
    }

    private void Draw()
    {
        var owner = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            owner.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        var unfinished = path + ".unfinished";
        File.Delete(unfinished); // Its access rights might be others.
        using (var file = new StreamWriter(unfinished, owner))
            file.WriteLine(RandomNumberGenerator.GetHexString(Digits, lowercase: true));

        File.Move(unfinished, path);
    }
}
