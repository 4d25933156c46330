using System.Diagnostics;
using System.Text;

namespace Grader.EndToEnd;

/// <summary>Commands as a person runs them in a terminal.</summary>
internal static class Commands
{
    private static readonly TimeSpan limit = TimeSpan.FromMinutes(15);

    /// <summary>Runs the grader that was built with these tests.</summary>
    public static (int ExitCode, string Console) Grader(string folder, params string[] arguments) =>
        Run(folder, "dotnet", [Path.Combine(AppContext.BaseDirectory, "grader.dll"), .. arguments]);

    /// <summary>Runs a program to its end.</summary>
    public static (int ExitCode, string Console) Run(
        string folder, string program, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        using var process = Process.Start(Start(folder, program, arguments, environment))!;
        var console = new StringBuilder();
        void Receive(object sender, DataReceivedEventArgs line)
        {
            lock (console)
                console.AppendLine(line.Data);
        }

        process.OutputDataReceived += Receive;
        process.ErrorDataReceived += Receive;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} did not end within {limit.TotalMinutes} minutes. Its output: {console}");
        }
        process.WaitForExit();
        return (process.ExitCode, console.ToString());
    }

    /// <summary>A terminal does not have what the build that runs these tests has set for itself. No build server may outlive it.</summary>
    private static ProcessStartInfo Start(
        string folder, string program, IEnumerable<string> arguments, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        (string, string)[] always = [("MSBUILDDISABLENODEREUSE", "1"), ("UseSharedCompilation", "false"), ("DOTNET_CLI_UI_LANGUAGE", "en")];
        foreach (var (name, value) in always.Concat(environment))
            start.Environment[name] = value;
        return start;
    }
}
