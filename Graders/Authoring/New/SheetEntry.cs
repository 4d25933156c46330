using System.Globalization;
using System.Text.Json;
using Grader.Grading;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Grader.Authoring.New;

/// <summary>Adds a contract to the text of a sheet, which keeps its comments and its form.</summary>
internal static class SheetEntry
{
    /// <summary>The text with the contract, in the exercise if the sheet has it, else in a new one at the end.</summary>
    /// <exception cref="RefusedException">The exercise has the contract already.</exception>
    public static string Added(string sheet, ExerciseRow row, NewOptions options)
    {
        if (Exercise(sheet, row) is not { } exercise)
            return $"{sheet.TrimEnd()}\n\n{NewExercise(row, options)}";
        if (row.IsEssay)
            throw new RefusedException($"Exercise {row.Exercise} is in the sheet already. Name a contract, or another exercise.");

        return exercise.Children.TryGetValue("contracts", out var contracts)
            ? WithContract(sheet, (YamlSequenceNode)contracts, row)
            : Inserted(sheet, exercise.Children["title"], $"\n    contracts: [{row.Contract}]");
    }

    private static YamlMappingNode? Exercise(string sheet, ExerciseRow row)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(sheet));
        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        return root.Children["exercises"] is YamlSequenceNode exercises
            ? exercises.Children.OfType<YamlMappingNode>().FirstOrDefault(exercise => $"{exercise.Children["id"]}" == row.Exercise)
            : null;
    }

    private static string NewExercise(ExerciseRow row, NewOptions options) => $"""
          - id: {row.Exercise}
            title: {JsonSerializer.Serialize(options.Title)}
            points: {Points(options)}
        {(row.IsEssay ? Rubric(options) : $"    contracts: [{row.Contract}]")}

        """;

    private static string Rubric(NewOptions options) => $"""
            rubric:
              - text: What a person looks for, in one sentence.
                points: {Points(options)}
                guidance: What all, half and none of the points are for. Students do not see it.
        """;

    private static string Points(NewOptions options) => options.Points.ToString(CultureInfo.InvariantCulture);

    private static string WithContract(string sheet, YamlSequenceNode contracts, ExerciseRow row)
    {
        if (contracts.AllNodes.OfType<YamlScalarNode>().Any(contract => contract.Value == row.Contract))
            throw new RefusedException($"Exercise {row.Exercise} has the contract {row.Contract} already.");

        var last = contracts.Children[^1];
        return Inserted(sheet, last, contracts.Style == SequenceStyle.Flow
            ? $", {row.Contract}"
            : $"\n{new string(' ', (int)contracts.Start.Column - 1)}- {row.Contract}");
    }

    private static string Inserted(string sheet, YamlNode after, string text) => sheet.Insert(EndOf(sheet, after), text);

    /// <summary>Where an entry ends in the text. The reader of YAML knows it for scalars only.</summary>
    private static int EndOf(string sheet, YamlNode entry) => entry switch
    {
        YamlMappingNode { Style: MappingStyle.Flow } flow => sheet.IndexOf('}', EndOf(sheet, flow.Children[^1].Value)) + 1,
        YamlMappingNode block => EndOf(sheet, block.Children[^1].Value),
        _ => (int)entry.End.Index,
    };
}
