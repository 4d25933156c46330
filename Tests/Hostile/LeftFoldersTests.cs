using Grader.Tests;
using Grader.Isolation;
using Grader.Tests.Isolation;
using NUnit.Framework;

namespace Grader.Hostile;

/// <summary>Whatever a hand-in has made in its folder, the folder is removed with it, and nothing that links in it lead to.</summary>
[Category("S8")]
[Platform("Linux", Reason = "It looks for processes by their environment.")]
internal sealed class LeftFoldersTests
{
    private static readonly string[] names =
    [
        "resources/DeepFolders", "resources/ForbiddenFolders", "resources/OddNames", "resources/ManyFiles", "resources/LocksFiles",
        "leaks/LinksForTheCleaner",
    ];

    [Test]
    public void The_folder_of_a_hand_in_is_removed_with_it_and_that_of_the_run_with_the_host()
    {
        var paths = IsolationPaths.Default();
        using (var host = new IsolationHost(KnownCourses.Contracts, Stage.Limits, workers: 1, paths, Stage.Confinement))
        {
            foreach (var handIn in names.Select(name => HostileHandIn.Read(name)))
                new HostileRun(host, handIn, host.Build([.. handIn.Sources, Stage.Secrets.Targets])).Call();

            Assert.That(() => Leftovers.Folders(paths.ChildFolders), Is.Empty.After(5000, 50));
        }

        Assert.That(Directory.Exists(paths.ChildFolders), Is.False);
        Assert.That(Stage.Secrets.Changes(), Is.Empty);
    }
}
