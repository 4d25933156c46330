namespace TorchSharp;

/// <summary>Errors of the engine, with TorchSharp's exception types.</summary>
internal static class Errors
{
    /// <summary>An error that libtorch reports; TorchSharp throws it as an <see cref="ExternalException"/>.</summary>
    public static ExternalException Torch(string message) => new(message);
    public static ExternalException DimensionOutOfRange(long dim, long rank) =>
        Torch($"Dimension out of range (expected to be in range of [{-Math.Max(rank, 1)}, {Math.Max(rank, 1) - 1}], but got {dim})");
    public static string Show(ReadOnlySpan<long> shape) => "[" + string.Join(", ", shape.ToArray()) + "]";

    /// <summary>Throws unless a condition holds; the message is formatted only then.</summary>
    public static void Require(bool isKept, [InterpolatedStringHandlerArgument(nameof(isKept))] ref Message message)
    {
        if (!isKept)
            throw Torch(message.ToString());
    }

    public static void Require(bool isKept, string message) => Require(isKept, $"{message}");

    /// <summary>As <see cref="Require(bool, ref Message)"/>, for errors that TorchSharp itself reports.</summary>
    /// <exception cref="ArgumentException">The rule is not kept.</exception>
    public static void RequireArgument(bool isKept, [InterpolatedStringHandlerArgument(nameof(isKept))] ref Message message)
    {
        if (!isKept)
            throw new ArgumentException(message.ToString());
    }

    public static void RequireArgument(bool isKept, string message) => RequireArgument(isKept, $"{message}");

    /// <summary>The text of an error: shapes read as [2, 3].</summary>
    [InterpolatedStringHandler]
    public ref struct Message
    {
        private DefaultInterpolatedStringHandler text;

        public Message(int literalLength, int formattedCount, bool isKept, out bool isNeeded)
        {
            isNeeded = !isKept;
            text = isNeeded ? new(literalLength, formattedCount) : default;
        }

        public void AppendLiteral(string part) => text.AppendLiteral(part);
        public void AppendFormatted<T>(T value) => text.AppendFormatted(value);
        public void AppendFormatted(long[] shape) => text.AppendLiteral(Show(shape));
        public void AppendFormatted(ReadOnlySpan<long> shape) => text.AppendLiteral(Show(shape));
        public override string ToString() => text.ToStringAndClear();
    }
}
