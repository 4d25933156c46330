using System.CommandLine;
using Grader.Cli.Export;
using Grader.Reporting.Export;

namespace Grader.Cli.Syntax;

/// <summary>What every command that fills a platform's table takes.</summary>
internal sealed class FillingOptions
{
    private readonly Argument<string> graded = GradedFolder.Argument();
    private readonly Argument<string> table;
    private readonly Option<string?> output = new("--out")
    {
        Description = "The filled file; in the folder \"export\" of the grading where left out.",
    };
    private readonly Option<string[]> columns = ColumnOption.Option();
    private readonly Option<bool> scale = new("--scale")
    {
        Description = "Convert the marks where the platform's maximum is another than the sheet's.",
    };
    private readonly Option<bool> decimalComma = new("--decimal-comma")
    {
        Description = "Write 2,5 in place of 2.5 even where the file has no such number yet.",
    };

    /// <summary>The options.</summary>
    /// <param name="table">The argument that names the platform's file.</param>
    public FillingOptions(Argument<string> table) => this.table = table;

    /// <summary>Gives them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(graded);
        command.Add(table);
        command.Add(output);
        command.Add(columns);
        command.Add(scale);
        command.Add(decimalComma);
    }

    /// <summary>What the user says.</summary>
    public TableExportOptions ValueOf(ParseResult parsed) => new(parsed.GetValue(graded)!, parsed.GetValue(table)!)
    {
        Out = parsed.GetValue(output),
        Columns = parsed.GetValue(columns) ?? [],
        Filling = new FillOptions { Scale = parsed.GetValue(scale), DecimalComma = parsed.GetValue(decimalComma) },
    };
}
