using System.Text;
using Grader.Intake;

namespace Grader.Grading.Output;

/// <summary>
/// Names for the files of one hand-in that every file system accepts: "src/Elbo.cs" is kept as "src__Elbo.cs", all in one folder, so that
/// no name leads elsewhere and no file stands where another needs a folder. Equal paths in equal order get equal names.
/// </summary>
internal sealed class KeptNames
{
    /// <summary>Four bytes for each character stay below the 255 that file systems take.</summary>
    private const int MaxLength = 60;

    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name under which a file is kept.</summary>
    /// <param name="path">As it was handed in.</param>
    public string Of(string path)
    {
        var name = Plain(path.Replace("/", "__", StringComparison.Ordinal)).Trim('.'); // ".name" is hidden, and Windows drops "name."
        var extension = Path.GetExtension(name);
        extension = extension[..Math.Min(extension.Length, MaxLength / 2)];
        var stem = Stem(Path.GetFileNameWithoutExtension(name), MaxLength - extension.Length);
        var unique = stem + extension;
        for (var copy = 2; !taken.Add(unique); copy++)
            unique = $"{stem}-{copy}{extension}";

        return unique;
    }

    /// <summary>The end of a name, with "_" in front where it would be empty or a device of Windows.</summary>
    private static string Stem(string name, int length)
    {
        var end = name[Math.Max(0, name.Length - length)..].TrimStart('.');
        return end.Length == 0 || Slug.IsDevice(end.Split('.')[0]) ? $"_{end}" : end;
    }

    /// <summary>Letters, digits and a few signs; anything else becomes "_".</summary>
    private static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var sign in name)
            plain.Append(char.IsLetterOrDigit(sign) || sign is '.' or '-' or '_' or '+' ? sign : '_');

        return plain.ToString();
    }
}
