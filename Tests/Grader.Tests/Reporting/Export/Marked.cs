using Grader.Reporting.Export;
using Grader.Results;

namespace Grader.Tests.Reporting.Export;

/// <summary>Marks for tests of platforms' tables.</summary>
internal static class Marked
{
    public static ExportedMark By(string id, string name, double? points, double maximum = 20) =>
        new(new HandInInfo($"hand-in-{id}", name, "") { PlatformId = id }, points, maximum, $"{points} points");

    public static ExportedMark ByMembers(string name, double points, params string[] members) =>
        new(new HandInInfo(name, name, "") { Members = members }, points, 20, $"{points} points");
}
