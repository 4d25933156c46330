using System.Security.Cryptography;

namespace Grader.Grading.Files;

/// <summary>
/// A secret that is drawn once for each output folder and kept there: nobody can foresee it, and a later run finds the same.
/// </summary>
/// <param name="path">Where it is kept.</param>
/// <param name="held">What the file held, should it be empty, and the remedy; ends a sentence.</param>
internal sealed class KeyFile(string path, string held)
{
    private const int Digits = 64;

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Where it is kept.</summary>
    public string Path => path;

    /// <summary>The key that is kept; a new one where there is none yet. Only the owner can read the file.</summary>
    /// <exception cref="RefusedException">The file holds no key.</exception>
    public string ReadOrDraw()
    {
        if (!File.Exists(path))
            Draw();
        else if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(path) != OwnerOnly)
            File.SetUnixFileMode(path, OwnerOnly); // Copying or unpacking a folder may have given others access.

        return File.ReadAllText(path).Trim() is { Length: > 0 } key ? key : throw new RefusedException(
            $"\"{path}\" is empty, but it held {held}.");
    }

    private void Draw()
    {
        var owner = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            owner.UnixCreateMode = OwnerOnly;

        var unfinished = path + ".unfinished";
        File.Delete(unfinished); // Its access rights might be others.
        using (var file = new StreamWriter(unfinished, owner))
            file.WriteLine(RandomNumberGenerator.GetHexString(Digits, lowercase: true));

        File.Move(unfinished, path);
    }
}
