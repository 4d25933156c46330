using System.Diagnostics;

namespace Grader.Hostile.Chaos;

/// <summary>
/// Kills builders and workers from outside, one after the other.
/// </summary>
internal sealed class Saboteur : IDisposable
{
    private static readonly TimeSpan peace = TimeSpan.FromSeconds(1.5);

    private readonly ManualResetEventSlim ended = new();
    private readonly string folder;
    private readonly Random random;
    private readonly Thread thread;

    /// <param name="folder">Where the folders of the children are.</param>
    /// <param name="random">Chance.</param>
    public Saboteur(string folder, Random random)
    {
        (this.folder, this.random) = (folder, random);
        thread = new Thread(Run) { IsBackground = true };
        thread.Start();
    }

    /// <summary>How many processes it has killed.</summary>
    public int Killed { get; private set; }

    public void Dispose()
    {
        ended.Set();
        thread.Join();
        ended.Dispose();
    }

    private void Run()
    {
        while (!ended.Wait(peace * (0.5 + random.NextDouble())))
        {
            var children = Leftovers.ProcessesBelow(folder).ToList();
            if (children.Count > 0)
                Kill(int.Parse(children[random.Next(children.Count)]));
        }
    }

    private void Kill(int process)
    {
        try
        {
            Process.GetProcessById(process).Kill();
            Killed++;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            // It has ended by itself.
        }
    }
}
