using System.Net.Sockets;
using System.Runtime.InteropServices;
using FluentAssertions;
using Grader.Intake;
using NUnit.Framework;

namespace Grader.Tests.Cli.Intake;

/// <summary>Whatever lies in the folder of a hand-in is one problem of this hand-in, and the good source beside it is still read.</summary>
[Platform("Linux", Reason = "Other systems do not have such entries, or do not say what they are.")]
public sealed class HostileFolderTests
{
    private const int OwnerOnly = 0b111_000_000;

    [Test]
    public void A_named_pipe_is_never_opened() =>
        OneProblem((_, bob) => mkfifo(Bytes(Path.Combine(bob, "A.cs")), OwnerOnly).Should().Be(0))
            .Should().Be("A.cs: this is a pipe, a socket or a device and no file; it was left out.");

    [Test]
    public void A_socket_is_left_out() => OneProblem((_, bob) =>
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(bob, "A.cs")));
        File.Move(Path.Combine(bob, "A.cs"), Path.Combine(bob, "B.cs")); // Closing it would remove it under its first name.
    }).Should().Be("B.cs: this is a pipe, a socket or a device and no file; it was left out.");

    [TestCase("/dev/zero")]
    [TestCase("/etc")]
    [TestCase("nowhere")]
    [TestCase("A.cs")]
    public void A_link_to_anything_is_not_followed(string target) =>
        OneProblem((_, bob) => File.CreateSymbolicLink(Path.Combine(bob, "A.cs"), target)).Should().Contain("links are not followed");

    [Test]
    public void A_name_that_is_no_text_is_left_out() =>
        OneProblem((scratch, _) => Make("in/bob/m", scratch), scratch => Remove("in/bob/m", scratch))
            .Should().Be("m\uFFFDller/: the name is not UTF-8, so this cannot be read; it was left out. Rename it, or hand in a .zip.");

    [Test]
    public void A_hand_in_whose_folder_has_no_name_in_text_is_still_listed()
    {
        using var scratch = new TestFolder();
        scratch.Write("in/anna/Elbo.cs", "class Elbo;");
        Make("in/m", scratch);

        var inbox = OpenedInbox.From(scratch["in"]);

        Remove("in/m", scratch);
        inbox.Names.Should().Equal("anna", "m\uFFFDller");
        inbox.HandIns[1].Contents.Problems[0].Text.Should().Contain("not UTF-8");
    }

    [Test]
    public void A_path_that_the_system_does_not_take_is_left_out()
    {
        var part = string.Join('/', Enumerable.Repeat(new string('x', 250), 9));
        var (first, second) = ("", "");
        OneProblem((scratch, bob) =>
        {
            (first, second) = (Path.Combine(bob, part), scratch["second"]);
            Directory.CreateDirectory(first);
            Directory.CreateDirectory(Path.Combine(second, part));
            Directory.Move(second, Path.Combine(first, "y"));
        }, _ => Directory.Move(Path.Combine(first, "y"), second)).Should().Contain("the path is longer than 3800 bytes");
    }

    [Test]
    public void A_folder_with_the_name_of_a_source_file_is_read_and_mentioned() =>
        OneProblem((_, bob) => Directory.CreateDirectory(Path.Combine(bob, "A.cs"))).Should().Contain("folder with the name of a source");

    [Test]
    public void A_colon_is_a_sign_like_any_other()
    {
        using var scratch = new TestFolder();
        scratch.Write("in/a: b # c/d: e.cs", "class Elbo;");
        scratch.Write("in/bob/Elbo.cs", "class Elbo;");

        var inbox = OpenedInbox.From(scratch["in"]);

        inbox.Names.Should().Equal("a: b # c", "bob");
        inbox.HandIns[0].Contents.Sources.Single().Path.Should().Be("d: e.cs");
    }

    [Test]
    public void A_pipe_in_place_of_the_archive_is_refused()
    {
        using var scratch = new TestFolder();
        mkfifo(Bytes(scratch["week3.zip"]), OwnerOnly).Should().Be(0);

        FluentActions.Invoking(() => OpenedInbox.From(scratch["week3.zip"])).Should().Throw<IntakeException>().WithMessage("*is a pipe*");
    }

    /// <summary>The only problem of the hand-in of Bob, whose good source is read; Anna has none.</summary>
    /// <param name="spoil">Puts something into Bob's folder.</param>
    /// <param name="restore">Makes it removable again.</param>
    private static string OneProblem(Action<TestFolder, string> spoil, Action<TestFolder>? restore = null)
    {
        using var scratch = new TestFolder();
        scratch.Write("in/anna/Elbo.cs", "class Elbo;");
        scratch.Write("in/bob/Elbo.cs", "class Elbo;");
        spoil(scratch, scratch["in/bob"]);

        var inbox = OpenedInbox.From(scratch["in"]);

        restore?.Invoke(scratch);
        inbox.Problems.Should().BeEmpty();
        inbox.HandIns[0].Contents.Problems.Should().BeEmpty();
        inbox.HandIns[1].Contents.Sources.Should().ContainSingle();
        return inbox.HandIns[1].Contents.Problems.Should().ContainSingle().Subject.ToString();
    }

    /// <summary>A folder whose name is not UTF-8.</summary>
    private static void Make(string start, TestFolder scratch) => mkdir(NoText(scratch[start]), OwnerOnly).Should().Be(0);

    private static void Remove(string start, TestFolder scratch) => rmdir(NoText(scratch[start])).Should().Be(0);

    private static byte[] NoText(string start) => [.. Bytes(start)[..^1], 0xFC, .. "ller\0"u8];

    private static byte[] Bytes(string path) => [.. System.Text.Encoding.UTF8.GetBytes(path), 0];

    [DllImport("libc")]
    private static extern int mkfifo(byte[] path, int mode);

    [DllImport("libc")]
    private static extern int mkdir(byte[] path, int mode);

    [DllImport("libc")]
    private static extern int rmdir(byte[] path);
}
