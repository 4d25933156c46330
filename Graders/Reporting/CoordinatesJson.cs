using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Grader.Reporting;

/// <summary>
/// Writes the coordinates of pictures with six significant digits: more than any screen shows, a third of the bytes. What is
/// not finite becomes null, since JSON has no such number.
/// </summary>
internal sealed class CoordinatesJson : JsonConverter<double[]>
{
    public override void Write(Utf8JsonWriter writer, double[] value, JsonSerializerOptions options)
    {
        // The array goes out as one raw value, so that an indented document keeps it on one line.
        var numbers = value.Select(number => double.IsFinite(number) ? number.ToString("G6", CultureInfo.InvariantCulture) : "null");
        writer.WriteRawValue($"[{string.Join(',', numbers)}]");
    }

    public override double[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var numbers = new List<double>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            numbers.Add(reader.TokenType == JsonTokenType.Null ? double.NaN : reader.GetDouble());

        return [.. numbers];
    }
}
