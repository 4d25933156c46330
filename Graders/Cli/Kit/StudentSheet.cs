using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Grader.Cli.Kit;

/// <summary>A sheet as students get it: without comments and the guidance for tutors, which are half the answers.</summary>
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
            mapping.Children.Remove("guidance");
        root.Add("hiddenChecks", hiddenChecks.ToString(CultureInfo.InvariantCulture));
        using var text = new StringWriter();
        yaml.Save(text, assignAnchors: false);
        return text.ToString();
    }
}
