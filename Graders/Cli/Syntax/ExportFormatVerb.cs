using System.CommandLine;
using Grader.Cli.Export;
using Grader.Reporting.Export;

namespace Grader.Cli.Syntax;

/// <summary><c>grader export gradescope</c> and the like.</summary>
internal sealed class ExportFormatVerb : Verb
{
    private readonly ExportFormat format;
    private readonly Argument<string> graded = GradedFolder.Argument();
    private readonly Option<string?> output = new("--out")
    {
        Description = "Folder for a folder for each hand-in; in the folder \"export\" of the grading where left out.",
    };
    private readonly Option<string[]> given = new("--set")
    {
        Description = "What the other system knows and the grader does not: <key>=<value>. Can be given several times.",
        DefaultValueFactory = _ => [],
    };

    /// <summary>The command for a form, and what does it.</summary>
    public ExportFormatVerb(ExportFormat format, Func<FormatExportOptions, int> export)
        : base(format.Name, format.Description)
    {
        this.format = format;
        Add(graded);
        Add(output);
        if (format.Keys.Count > 0)
            Add(given);
        SetAction(parsed => export(new FormatExportOptions(format, parsed.GetValue(graded)!)
        {
            Out = parsed.GetValue(output),
            Given = format.Keys.Count > 0 ? parsed.GetValue(given) ?? [] : [],
        }));
    }

    /// <inheritdoc/>
    public override string Examples => $"""
        Writes <id>/{format.File} for each hand-in. The folder can be one of "grader check --out", too.{KeysText}

        Example:
          grader export {format.Name} graded --out {format.Name}{(format.Keys is [var key, ..] ? $" --set {key}=dgm" : "")}
        """;

    private string KeysText => format.Keys.Count == 0 ? "" : $"\nKeys of --set: {string.Join(", ", format.Keys)}.";
}
