using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace TorchSharp.Kernels;

/// <summary>One hardware vector: lets the same tile kernel run over 512-bit and 256-bit registers, floats and doubles.</summary>
internal unsafe interface ILanes<TSelf, T> where TSelf : struct, ILanes<TSelf, T> where T : unmanaged
{
    static abstract int Count { get; }
    static abstract TSelf Broadcast(T value);
    static abstract TSelf Load(T* source);
    static abstract TSelf MultiplyAdd(TSelf x, TSelf y, TSelf sum);
    void Store(T* target);
}

internal readonly unsafe struct Lanes512<T>(Vector512<T> value) : ILanes<Lanes512<T>, T> where T : unmanaged
{
    private readonly Vector512<T> value = value;

    public static int Count => Vector512<T>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> Broadcast(T value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> Load(T* source) => new(Vector512.Load(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> MultiplyAdd(Lanes512<T> x, Lanes512<T> y, Lanes512<T> sum) => new(
        typeof(T) == typeof(float)
            ? Vector512.MultiplyAddEstimate(x.value.AsSingle(), y.value.AsSingle(), sum.value.AsSingle()).As<float, T>()
            : Vector512.MultiplyAddEstimate(x.value.AsDouble(), y.value.AsDouble(), sum.value.AsDouble()).As<double, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(T* target) => value.Store(target);
}

/// <summary>The portable width: where the processor has no 256-bit registers the runtime makes it of two halves.</summary>
internal readonly unsafe struct Lanes256<T>(Vector256<T> value) : ILanes<Lanes256<T>, T> where T : unmanaged
{
    private readonly Vector256<T> value = value;

    public static int Count => Vector256<T>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Broadcast(T value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Load(T* source) => new(Vector256.Load(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> MultiplyAdd(Lanes256<T> x, Lanes256<T> y, Lanes256<T> sum) => new(
        typeof(T) == typeof(float)
            ? Vector256.MultiplyAddEstimate(x.value.AsSingle(), y.value.AsSingle(), sum.value.AsSingle()).As<float, T>()
            : Vector256.MultiplyAddEstimate(x.value.AsDouble(), y.value.AsDouble(), sum.value.AsDouble()).As<double, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(T* target) => value.Store(target);
}
