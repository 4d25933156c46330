namespace TorchSharp;

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
            bool withData, string? fltFormat = null, int? width = null, CultureInfo? cultureInfo = null, string newLine = "\n") =>
            withData ? jlstr(fltFormat, width, cultureInfo, newLine) : ToString();

        /// <summary>The values as <see cref="jlstr"/> writes them.</summary>
        public string str(
            string? fltFormat = null, int? width = null, bool topLevel = true, CultureInfo? cultureInfo = null, string newLine = "\n") =>
            jlstr(fltFormat, width, cultureInfo, newLine);

        /// <summary>
        /// As Julia writes arrays: a line with shape, type and device, then matrices in aligned columns, cut at the width.
        /// </summary>
        public string jlstr(string? fltFormat = null, int? width = null, CultureInfo? cultureInfo = null, string newLine = "\n") =>
            ToString() + TensorStyles.Julia(this, x => TensorStyles.Number(x, fltFormat, cultureInfo), width ?? 100, newLine);

        /// <summary>As NumPy writes arrays: nested lists, of which more than six parts are cut to the first and last three.</summary>
        public string npstr(string? fltFormat = null, int? width = null, CultureInfo? cultureInfo = null, string newLine = "\n") =>
            TensorStyles.Nested(this, x => TensorStyles.Number(x, fltFormat, cultureInfo), isCSharp: false, newLine);

        /// <summary>As C# writes arrays, after shape, type and device; more than six parts are cut to the first and last three.</summary>
        public string cstr(string? fltFormat = null, int? width = null, CultureInfo? cultureInfo = null, string newLine = "\n") =>
            ToString() + TensorStyles.CSharp(this, x => TensorStyles.Number(x, fltFormat, cultureInfo), newLine);

        /// <summary>Writes the values to the console and returns the tensor.</summary>
        public Tensor print(string? fltFormat = null, int? width = null, CultureInfo? cultureInfo = null, string newLine = "\n")
        {
            Console.WriteLine(jlstr(fltFormat, width, cultureInfo, newLine));
            return this;
        }
    }
}
