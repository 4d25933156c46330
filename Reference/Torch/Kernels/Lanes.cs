namespace TorchSharp.Kernels;

/// <summary>One or two vector registers, so that one tile kernel serves 512-bit and 256-bit registers, floats and doubles.</summary>
internal unsafe interface ILanes<TSelf, T> where TSelf : struct, ILanes<TSelf, T> where T : unmanaged
{
    static abstract int Count { get; }
    static abstract TSelf Broadcast(T* source);
    static abstract TSelf Load(T* source);
    static abstract TSelf MultiplyAdd(TSelf x, TSelf y, TSelf sum);
    void Store(T* target);
    T Sum();
}

internal readonly unsafe struct Lanes512<T>(Vector512<T> value) : ILanes<Lanes512<T>, T> where T : unmanaged
{
    private readonly Vector512<T> value = value;

    public static int Count => Vector512<T>.Count;

    [MethodImpl(AggressiveInlining)] public static Lanes512<T> Broadcast(T* source) => new(Vector512.Create(*source));
    [MethodImpl(AggressiveInlining)] public static Lanes512<T> Load(T* source) => new(Vector512.Load(source));

    [MethodImpl(AggressiveInlining)]
    public static Lanes512<T> MultiplyAdd(Lanes512<T> x, Lanes512<T> y, Lanes512<T> sum) => new(
        typeof(T) == typeof(float)
            ? Vector512.MultiplyAddEstimate(x.value.AsSingle(), y.value.AsSingle(), sum.value.AsSingle()).As<float, T>()
            : Vector512.MultiplyAddEstimate(x.value.AsDouble(), y.value.AsDouble(), sum.value.AsDouble()).As<double, T>());

    [MethodImpl(AggressiveInlining)] public void Store(T* target) => value.Store(target);
    [MethodImpl(AggressiveInlining)] public T Sum() => typeof(T) == typeof(float)
        ? Unsafe.BitCast<float, T>(Sum(value.AsSingle()))
        : Vector512.Sum(value);

    /// <summary>Adds in the order of <see cref="Vector512.Sum"/>, neighbours first, but in all four quarters at the same time.</summary>
    [MethodImpl(AggressiveInlining)]
    private static float Sum(Vector512<float> x)
    {
        x += Vector512.Shuffle(x, Vector512.Create(1, 0, 3, 2, 5, 4, 7, 6, 9, 8, 11, 10, 13, 12, 15, 14));
        x += Vector512.Shuffle(x, Vector512.Create(2, 3, 0, 1, 6, 7, 4, 5, 10, 11, 8, 9, 14, 15, 12, 13));
        var (lower, upper) = (x.GetLower(), x.GetUpper());
        return lower[0] + lower[4] + (upper[0] + upper[4]);
    }
}

/// <summary>Runs everywhere: without 256-bit registers, the runtime uses two smaller ones.</summary>
internal readonly unsafe struct Lanes256<T>(Vector256<T> value) : ILanes<Lanes256<T>, T> where T : unmanaged
{
    private readonly Vector256<T> value = value;

    public static int Count => Vector256<T>.Count;

    [MethodImpl(AggressiveInlining)] public static Lanes256<T> Broadcast(T* source) => new(Vector256.Create(*source));
    [MethodImpl(AggressiveInlining)] public static Lanes256<T> Load(T* source) => new(Vector256.Load(source));

    [MethodImpl(AggressiveInlining)]
    public static Lanes256<T> MultiplyAdd(Lanes256<T> x, Lanes256<T> y, Lanes256<T> sum) => new(
        typeof(T) == typeof(float)
            ? Vector256.MultiplyAddEstimate(x.value.AsSingle(), y.value.AsSingle(), sum.value.AsSingle()).As<float, T>()
            : Vector256.MultiplyAddEstimate(x.value.AsDouble(), y.value.AsDouble(), sum.value.AsDouble()).As<double, T>());

    [MethodImpl(AggressiveInlining)] public void Store(T* target) => value.Store(target);
    [MethodImpl(AggressiveInlining)] public T Sum() => Vector256.Sum(value);
}

/// <summary>Two 512-bit registers, for a tile of twice the width.</summary>
internal readonly unsafe struct Lanes1024<T>(Vector512<T> left, Vector512<T> right) : ILanes<Lanes1024<T>, T> where T : unmanaged
{
    private readonly Vector512<T> left = left;
    private readonly Vector512<T> right = right;

    public static int Count => 2 * Vector512<T>.Count;

    [MethodImpl(AggressiveInlining)]
    public static Lanes1024<T> Broadcast(T* source)
    {
        // One broadcast for both registers. With two, the JIT shuffles instead of loading, on the port that multiply-adds use.
        var value = Vector512.Create(*source);
        return new(value, value);
    }

    [MethodImpl(AggressiveInlining)]
    public static Lanes1024<T> Load(T* source) => new(Vector512.Load(source), Vector512.Load(source + Vector512<T>.Count));

    [MethodImpl(AggressiveInlining)]
    public static Lanes1024<T> MultiplyAdd(Lanes1024<T> x, Lanes1024<T> y, Lanes1024<T> sum) => typeof(T) == typeof(float)
        ? new(
            Vector512.MultiplyAddEstimate(x.left.AsSingle(), y.left.AsSingle(), sum.left.AsSingle()).As<float, T>(),
            Vector512.MultiplyAddEstimate(x.left.AsSingle(), y.right.AsSingle(), sum.right.AsSingle()).As<float, T>())
        : new(
            Vector512.MultiplyAddEstimate(x.left.AsDouble(), y.left.AsDouble(), sum.left.AsDouble()).As<double, T>(),
            Vector512.MultiplyAddEstimate(x.left.AsDouble(), y.right.AsDouble(), sum.right.AsDouble()).As<double, T>());

    [MethodImpl(AggressiveInlining)]
    public void Store(T* target)
    {
        left.Store(target);
        right.Store(target + Vector512<T>.Count);
    }

    public T Sum() => Vector512.Sum(left + right);
}
