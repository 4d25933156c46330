namespace Grader.Isolation;

/// <summary>An entry of an open folder: a name in the bytes that the system gave, which need be no text.</summary>
/// <param name="Folder">Descriptor of the folder.</param>
/// <param name="Name">The name, which ends with a zero.</param>
internal readonly record struct FolderEntry(int Folder, nint Name);
