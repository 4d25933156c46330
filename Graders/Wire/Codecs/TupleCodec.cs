using System.Runtime.CompilerServices;

namespace Grader.Wire;

/// <summary>A value tuple, item by item.</summary>
internal sealed class TupleCodec(Type type, Codec[] items) : Codec
{
    public override bool IsChangeable => Array.Exists(items, item => item.IsChangeable);

    public override void Write(FrameWriter frame, object? value)
    {
        var tuple = (ITuple)value!;
        for (var i = 0; i < items.Length; i++)
            items[i].Write(frame, tuple[i]);
    }

    public override object Read(FrameReader frame) =>
        Activator.CreateInstance(type, Array.ConvertAll(items, item => item.Read(frame)))!;
}
