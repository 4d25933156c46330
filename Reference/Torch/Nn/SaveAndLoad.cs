namespace TorchSharp;

public static partial class torch
{
    /// <summary>Writes one tensor to a file of TorchSharp's format.</summary>
    public static void save(Tensor t, string location)
    {
        using var writer = new BinaryWriter(File.Create(location));
        TensorFile.Write(writer, t);
    }

    /// <summary>Reads one tensor that <see cref="save"/> or TorchSharp wrote.</summary>
    public static Tensor load(string location)
    {
        using var reader = new BinaryReader(File.OpenRead(location));
        return TensorFile.Read(reader);
    }

    public partial class Tensor
    {
        public void save(string location) => torch.save(this, location);
    }
}
