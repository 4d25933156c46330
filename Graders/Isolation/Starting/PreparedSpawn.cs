namespace Grader.Isolation;

/// <summary>Everything that <see cref="ConfinedStart"/> needs to start a command, in memory that is freed with it.</summary>
internal sealed unsafe class PreparedSpawn : IDisposable
{
    /// <summary>More than any C library needs for its own types.</summary>
    private const int Enough = 1024;

    private readonly NativeMemoryBlock memory = new();

    /// <summary>Prepares the start of a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="descriptors">Those of this process that become the new one's first, from 0 on.</param>
    public PreparedSpawn(ChildCommand command, IReadOnlyList<int> descriptors)
    {
        Request = (SpawnRequest*)memory.Bytes(sizeof(SpawnRequest));
        for (var number = 0; number < SpawnRequest.Descriptors; number++)
            Request->Descriptor[number] = descriptors[number];

        Request->File = memory.Text(command.File);
        Request->Folder = memory.Text(command.Folder);
        Request->Arguments = memory.Texts([command.File, .. command.Arguments]);
        Request->Environment = memory.Texts([.. command.Environment.Select(variable => $"{variable.Key}={variable.Value}")]);
        Request->OwnFiles = memory.Texts([.. SystemFiles.OfProcess("self")]);
        Request->OwnFile = (Landlock.PathRule*)memory.Bytes(sizeof(Landlock.PathRule));
        Request->OwnFile->Rights = Landlock.ReadFile;
        Request->NoCapabilities = memory.Bytes(Enough);
        Request->AllSignals = memory.Bytes(Enough);
        Request->NoSignals = memory.Bytes(Enough);
        Request->FormerSignals = memory.Bytes(Enough);
        Request->Exit = (int*)memory.Bytes(Enough);
        _ = SpawnFunctions.sigfillset(Request->AllSignals);
    }

    /// <summary>The request; valid until this is disposed of.</summary>
    public SpawnRequest* Request { get; }

    /// <inheritdoc/>
    public void Dispose() => memory.Dispose();
}
