namespace Grader.Wire;

/// <summary>An array of numbers as its length and its bytes.</summary>
internal sealed class NumbersCodec<T>(int size) : Codec where T : unmanaged
{
    public override bool IsChangeable => true;

    public override void Write(FrameWriter frame, object? value)
    {
        var numbers = (T[])value!;
        frame.Int32(numbers.Length);
        frame.Raw<T>(numbers);
    }

    public override object Read(FrameReader frame) => frame.Raw<T>(frame.Count(size));
}
