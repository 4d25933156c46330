using Grader.Cli.Intake;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace Grader.Cli.Kit;

/// <summary>A student's kit on this machine.</summary>
/// <param name="Folder">Its full path.</param>
/// <param name="Sheet">Id of its sheet; null where its marker names none.</param>
internal sealed record KitFolder(string Folder, string? Sheet)
{
    /// <summary>Where feedback on it goes, which git does not keep.</summary>
    public string Feedback => Path.Combine(Folder, "feedback");

    /// <summary>The kit that is this folder or lies around it, or null.</summary>
    /// <exception cref="IntakeException">Its marker is no YAML.</exception>
    public static KitFolder? Around(string folder)
    {
        for (var candidate = new DirectoryInfo(folder); candidate is not null; candidate = candidate.Parent)
        {
            if (File.Exists(Path.Combine(candidate.FullName, KitNames.Marker)))
                return new(candidate.FullName, SheetOf(Path.Combine(candidate.FullName, KitNames.Marker)));
        }

        return null;
    }

    private static string? SheetOf(string marker)
    {
        try
        {
            var values = new Deserializer().Deserialize<Dictionary<string, string>?>(File.ReadAllText(marker));
            return values?.GetValueOrDefault("sheet");
        }
        catch (YamlException wrong)
        {
            throw new IntakeException($"{marker}, line {wrong.Start.Line}: {wrong.Message} It has one line: sheet: <id>.");
        }
    }
}
