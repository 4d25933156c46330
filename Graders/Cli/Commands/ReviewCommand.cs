using Grader.Cli.Screen;
using Grader.Grading;
using Grader.Grading.Desk;
using Grader.Grading.Output;
using Spectre.Console;

namespace Grader.Cli.Commands;

/// <summary><c>grader review</c>: a web page on which a person marks a grading.</summary>
/// <param name="console">Where to write.</param>
/// <param name="openBrowser">Opens the page for the person at this computer.</param>
internal sealed class ReviewCommand(IAnsiConsole console, Action<Uri> openBrowser)
{
    /// <summary>Serves the page until it is stopped.</summary>
    /// <param name="folder">One that <c>grader grade</c> wrote.</param>
    /// <param name="port">Where to listen; null to leave it to the folder.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="RefusedException">There is no such folder, or the port is taken.</exception>
    public int Run(string folder, int? port, CancellationToken stop) => RunAsync(folder, port, stop).GetAwaiter().GetResult();

    private async Task<int> RunAsync(string folder, int? port, CancellationToken stop)
    {
        var output = new OutputFolder(folder);
        var desk = new ReviewDesk(output);
        desk.Sheet(); // A folder that cannot be read is refused before a page opens.
        await using var server = await DeskServer.Start(desk, output.ReviewToken.ReadOrDraw(), port);
        console.Say("Open this address to mark; keep it from students. Ctrl-C ends it.");
        console.Say(server.Address.AbsoluteUri);
        openBrowser(server.Address);
        await Stopped(stop);
        console.Say($"Every mark is in {output.Marking.Folder}. \"grader mark {folder}\" adds them to the points.");
        return ExitCode.AllFine;
    }

    private static async Task Stopped(CancellationToken stop)
    {
        var stopped = new TaskCompletionSource();
        await using var registration = stop.Register(stopped.SetResult);
        await stopped.Task;
    }
}
