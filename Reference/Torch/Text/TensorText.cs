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
        public string ToString(bool withData, string? fltFormat = null, int? width = null, CultureInfo? cultureInfo = null, string newLine = "\n") =>
            withData ? str(fltFormat, width, cultureInfo: cultureInfo, newLine: newLine) : ToString();

        /// <summary>The values, row by row, below a line with shape and type.</summary>
        public string str(string? fltFormat = null, int? width = null, bool topLevel = true, CultureInfo? cultureInfo = null, string newLine = "\n")
        {
            var text = new StringBuilder(ToString());
            if (Layout.Rank == 0)
            {
                return text.Append(", value = ").Append(Show(this, fltFormat, cultureInfo)).ToString();
            }

            Append(text.Append(newLine), this, fltFormat ?? "g5", cultureInfo, newLine, string.Empty);
            return text.ToString();
        }

        /// <summary>Writes the values to the console and returns the tensor.</summary>
        public Tensor print(string? fltFormat = null, int? width = null, CultureInfo? cultureInfo = null, string newLine = "\n")
        {
            Console.WriteLine(str(fltFormat, width, cultureInfo: cultureInfo, newLine: newLine));
            return this;
        }

        private static void Append(StringBuilder text, Tensor part, string? format, CultureInfo? culture, string newLine, string indent)
        {
            if (part.Layout.Rank == 1)
            {
                text.Append(indent).Append('[').AppendJoin(" ", part.unbind().Select(x => Show(x, format, culture))).Append(']');
                return;
            }

            text.Append(indent).Append('[');
            foreach (var row in part.unbind())
            {
                Append(text.Append(newLine), row, format, culture, newLine, indent + " ");
            }

            text.Append(']');
        }

        private static string Show(Tensor x, string? format, CultureInfo? culture) => x.dtype switch
        {
            ScalarType.Bool => x.ToBoolean().ToString(),
            ScalarType.Float32 => x.ToSingle().ToString(format, culture ?? CultureInfo.InvariantCulture),
            ScalarType.Float64 => x.ToDouble().ToString(format, culture ?? CultureInfo.InvariantCulture),
            _ => x.ToInt64().ToString(CultureInfo.InvariantCulture),
        };
    }
}
