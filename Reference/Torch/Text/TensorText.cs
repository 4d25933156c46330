namespace TorchSharp;

/// <summary>How a tensor is written as text.</summary>
public enum TensorStringStyle
{
    /// <summary>Shape, type and device without values.</summary>
    Metadata = 0,
    Julia = 1,
    Numpy = 2,
    CSharp = 3,

    /// <summary>The style that was set last; Julia's, because none can be set here.</summary>
    Default = 4,
}

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Shape, type and device; never the values.</summary>
        public override string ToString() => body is null
            ? "Tensor invalid -- empty handle."
            : $"[{string.Join("x", Layout.Shape)}], type = {dtype}, device = {device}";

        /// <summary>Shape, type and device, and the values where asked for.</summary>
        public string ToString(
            bool disamb, string? fltFormat = null, int? width = null, CultureInfo? cultureInfo = null, string? newLine = null) =>
            disamb ? ToString(TensorStringStyle.Julia, fltFormat, width, cultureInfo, newLine) : ToString();

        /// <summary>The values in a style.</summary>
        /// <param name="style">Shape, type and device alone, or before the values, or, in NumPy's, not at all.</param>
        /// <param name="fltFormat">Of floating-point numbers: five digits unless given.</param>
        /// <param name="width">Of a line in Julia's style; 100 unless given.</param>
        /// <param name="cultureInfo">The invariant culture unless given.</param>
        /// <param name="newLine">A line feed unless given.</param>
        public string ToString(
            TensorStringStyle style, string? fltFormat = null, int? width = null, CultureInfo? cultureInfo = null,
            string? newLine = null)
        {
            newLine ??= "\n";
            return style switch
            {
                TensorStringStyle.Metadata => ToString(),
                TensorStringStyle.Numpy => TensorStyles.Nested(this, Show, isCSharp: false, newLine),
                TensorStringStyle.CSharp => ToString() + TensorStyles.CSharp(this, Show, newLine),
                _ => ToString() + TensorStyles.Julia(this, Show, width ?? 100, newLine),
            };

            string Show(Tensor x) => TensorStyles.Number(x, fltFormat, cultureInfo);
        }
    }
}

/// <summary>The values of a tensor as text.</summary>
public static partial class TensorExtensionMethods
{
    /// <summary>The values in a style; in Julia's unless another is given.</summary>
    public static string str(
        this Tensor tensor, string? fltFormat = null, int? width = null, string? newLine = null, CultureInfo? cultureInfo = null,
        TensorStringStyle style = TensorStringStyle.Default) =>
        tensor.ToString(style, fltFormat, width, cultureInfo, newLine);

    /// <summary>
    /// As Julia writes arrays: a line with shape, type and device, then matrices in aligned columns, cut at the width.
    /// </summary>
    public static string jlstr(
        this Tensor tensor, string? fltFormat = null, int? width = null, string? newLine = null, CultureInfo? cultureInfo = null) =>
        tensor.str(fltFormat, width, newLine, cultureInfo, TensorStringStyle.Julia);

    /// <summary>As NumPy writes arrays: nested lists, of which more than six parts are cut to the first and last three.</summary>
    public static string npstr(
        this Tensor tensor, string? fltFormat = "g5", int? width = 100, string? newLine = null, CultureInfo? cultureInfo = null) =>
        tensor.str(fltFormat, width, newLine, cultureInfo, TensorStringStyle.Numpy);

    /// <summary>As C# writes arrays, after shape, type and device; more than six parts are cut to the first and last three.</summary>
    public static string cstr(
        this Tensor tensor, string? fltFormat = "g5", int? width = 100, string? newLine = null, CultureInfo? cultureInfo = null) =>
        tensor.str(fltFormat, width, newLine, cultureInfo, TensorStringStyle.CSharp);

    /// <summary>Writes the values to the console and returns the tensor.</summary>
    public static Tensor print(
        this Tensor t, string? fltFormat = "g5", int? width = 100, string? newLine = null, CultureInfo? cultureInfo = null,
        TensorStringStyle style = TensorStringStyle.Default)
    {
        Console.WriteLine(t.str(fltFormat, width, newLine, cultureInfo, style));
        return t;
    }
}
