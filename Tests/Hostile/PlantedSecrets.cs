using System.Net;
using System.Net.Sockets;
using System.Text;
using Grader.Results;
using Grader.Tests;

namespace Grader.Hostile;

/// <summary>
/// What a hand-in might want and must not get: files, sockets, memory and environment of the judge, with one text in all of them that
/// nobody else knows. A hand-in is told where they are, which is more than it would know.
/// </summary>
internal sealed class PlantedSecrets : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly UdpClient receiver = new(new IPEndPoint(IPAddress.Loopback, 0));
    private readonly List<Socket> unixSockets = [];
    private readonly byte[] memory;
    private readonly string variable;
    private readonly string abstractName;
    private readonly SortedDictionary<string, string> planted;

    public PlantedSecrets()
    {
        foreach (var file in (string[])["home/notes.txt", "home/.ssh/id_ed25519", "out/journal.jsonl", "out/results.json", "in/anna/Kl.cs"])
            folder.Write(file, Canary);

        (variable, abstractName) = ($"GRADER_{Path.GetFileName(folder.Folder)}", $"\0{folder.Folder}");
        Environment.SetEnvironmentVariable(variable, Canary);
        memory = GC.AllocateArray<byte>(Canary.Length, pinned: true);
        Encoding.ASCII.GetBytes(Canary, memory);
        listener.Start();
        if (OperatingSystem.IsLinux())
            unixSockets.AddRange([Listening(folder["socket"]), Listening(abstractName)]);

        planted = State();
    }

    /// <summary>The text that must appear nowhere.</summary>
    public string Canary { get; } = $"canary-{Guid.NewGuid():N}";

    /// <summary>A file for the hand-ins that says where everything is.</summary>
    public SourceFile Targets => new("Targets.cs", $$"""
        public static class Targets
        {
            public const string Home = "{{folder["home"]}}";
            public const string Note = "{{folder["home/notes.txt"]}}";
            public const string Key = "{{folder["home/.ssh/id_ed25519"]}}";
            public const string Output = "{{folder["out"]}}";
            public const string Journal = "{{folder["out/journal.jsonl"]}}";
            public const string Results = "{{folder["out/results.json"]}}";
            public const string OtherHandIn = "{{folder["in/anna/Kl.cs"]}}";
            public const string Socket = "{{folder["socket"]}}";
            public const string AbstractSocket = "{{abstractName.Replace("\0", "\\0", StringComparison.Ordinal)}}";
            public const string GraderFolder = "{{AppContext.BaseDirectory}}";
            public const string Variable = "{{variable}}";
            public const int Port = {{((IPEndPoint)listener.LocalEndpoint).Port}};
            public const int UdpPort = {{((IPEndPoint)receiver.Client.LocalEndPoint!).Port}};
            public const int Judge = {{Environment.ProcessId}};
            public const long Memory = {{Address}};
            public const int MemoryLength = {{memory.Length}};
        }
        """);

    private unsafe long Address
    {
        get
        {
            fixed (byte* first = memory)
                return (long)first;
        }
    }

    /// <summary>What has been changed or reached since the planting, in words; empty where nothing has.</summary>
    public IEnumerable<string> Changes()
    {
        foreach (var (path, state) in State().Except(planted).Concat(planted.Except(State())))
            yield return $"{path}: {state}";

        if (!memory.AsSpan().SequenceEqual(Encoding.ASCII.GetBytes(Canary)))
            yield return "the judge's memory was written";
        if (listener.Pending())
            yield return "the TCP port was reached";
        if (receiver.Available > 0)
            yield return "the UDP port was reached";
        if (unixSockets.Exists(socket => socket.Poll(0, SelectMode.SelectRead)))
            yield return "a Unix socket was reached";
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(variable, null);
        listener.Dispose();
        receiver.Dispose();
        unixSockets.ForEach(socket => socket.Dispose());
        folder.Dispose();
    }

    private static Socket Listening(string name)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(name));
        socket.Listen();
        return socket;
    }

    /// <summary>Content, rights and time of each file.</summary>
    private SortedDictionary<string, string> State() => new(Directory
        .EnumerateFileSystemEntries(folder.Folder, "*", SearchOption.AllDirectories)
        .ToDictionary(path => Path.GetRelativePath(folder.Folder, path), Describe), StringComparer.Ordinal);

    private static string Describe(string path)
    {
        var rights = OperatingSystem.IsWindows() ? 0 : File.GetUnixFileMode(path);
        var content = File.Exists(path) && Path.GetFileName(path) != "socket" ? File.ReadAllText(path) : "";
        return $"{content} {rights} {File.GetLastWriteTimeUtc(path):O}";
    }
}
