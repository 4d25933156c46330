using Grader.Isolation;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace Grader.Intake;

/// <summary>A student's kit on this machine.</summary>
/// <param name="Folder">Its full path.</param>
/// <param name="Sheet">Id of its sheet; null where its marker names none.</param>
/// <param name="Torch">What its code computes on; null where its marker does not say.</param>
internal sealed record KitFolder(string Folder, string? Sheet, TorchEngine? Torch)
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
                return Of(candidate.FullName);
        }

        return null;
    }

    private static KitFolder Of(string folder)
    {
        var marker = Path.Combine(folder, KitNames.Marker);
        var values = ValuesOf(marker);
        var torch = values.GetValueOrDefault("torch");
        return new(folder, values.GetValueOrDefault("sheet"), torch is null ? null : Engine(torch, marker));
    }

    private static Dictionary<string, string> ValuesOf(string marker)
    {
        try
        {
            return new Deserializer().Deserialize<Dictionary<string, string>?>(File.ReadAllText(marker)) ?? [];
        }
        catch (YamlException wrong)
        {
            throw new IntakeException(
                $"{marker}, line {wrong.Start.Line}: {wrong.Message} It has two lines: sheet: <id>, and torch: <engine>.");
        }
    }

    private static TorchEngine Engine(string name, string marker) => TorchEngines.Named(name)
        ?? throw new IntakeException($"{marker}: \"torch: {name}\" is no engine; it takes {TorchEngines.Names}.");
}
