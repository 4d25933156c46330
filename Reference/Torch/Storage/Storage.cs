namespace TorchSharp;

/// <summary>The numbers of one or more tensors: views share it, and with it the count of writes.</summary>
internal abstract class Storage
{
    /// <summary>How often the contents were written in place; what a backward pass kept must not have changed.</summary>
    public int Version { get; set; }

    /// <summary>How often a recorded write gave the contents another history; views taken before know nothing of it.</summary>
    public int Rewrites { get; set; }

    /// <summary>How many gradients of the running backward pass lie in it.</summary>
    public int Holders { get; set; }

    /// <summary>The number of the arena in which it was made, until a node owns it.</summary>
    public long Arena { get; set; }

    public abstract ScalarType Type { get; }

    /// <summary>Gives the array back to be used again; any later use of this storage fails.</summary>
    public abstract void Release();

    public static Storage Allocate(ScalarType type, long count) => type switch
    {
        ScalarType.Float32 => Storage<float>.Uninitialized(count),
        ScalarType.Float64 => Storage<double>.Uninitialized(count),
        ScalarType.Int64 => Storage<long>.Uninitialized(count),
        ScalarType.Int32 => Storage<int>.Uninitialized(count),
        ScalarType.Byte => Storage<byte>.Uninitialized(count),
        _ => Storage<bool>.Uninitialized(count),
    };
}

/// <summary>A managed array of elements.</summary>
internal sealed class Storage<T>(T[] data) : Storage where T : unmanaged
{
    /// <summary>Replaced as a whole when every element is overwritten in place.</summary>
    public T[] Data { get; set; } = data;

    public override ScalarType Type { get; } = Elements.TypeOf<T>();

    public static Storage<T> Uninitialized(long count)
    {
        var storage = new Storage<T>(Pool<T>.Rent(checked((int)count)));
        TorchSharp.Arena.Note(storage);
        return storage;
    }

    public override void Release()
    {
        Pool<T>.Return(Data);
        Data = [];
    }
}
