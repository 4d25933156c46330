using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Grader.Authoring.Kit;

/// <summary>A sheet as students get it: without comments, guidance and notes without points, which are half the answers.</summary>
internal static class StudentSheet
{
    /// <summary>The text of the sheet.</summary>
    /// <param name="sheet">The text of the tutors' sheet.</param>
    /// <param name="hiddenChecks">How many of its checks students do not get.</param>
    public static string Of(string sheet, int hiddenChecks)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(sheet));
        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        foreach (var mapping in root.AllNodes.OfType<YamlMappingNode>().ToList())
        {
            mapping.Children.Remove("guidance");
            if (mapping.Children.TryGetValue("rubric", out var rubric) && rubric is YamlSequenceNode items)
                items.Children.Where(IsNote).ToList().ForEach(note => items.Children.Remove(note));
        }

        root.Add("hiddenChecks", hiddenChecks.ToString(CultureInfo.InvariantCulture));
        using var text = new StringWriter();
        yaml.Save(text, assignAnchors: false);
        return text.ToString();
    }

    /// <summary>An item of 0 points that takes none off either.</summary>
    private static bool IsNote(YamlNode item) => item is YamlMappingNode mapping && !mapping.Children.ContainsKey("deductions")
        && mapping.Children.TryGetValue("points", out var points) && $"{points}" == "0";
}
