using System.Security.Cryptography;
using System.Text;
using Grader.Tests;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Grader.EndToEnd;

/// <summary>The pictures of the README: an overview and a feedback page of a shipped archive, as a browser shows them.</summary>
internal sealed class ReadmePictures
{
    private const string Sheet = "tum";
    private const string Student = "greta-lund-5105";
    private const string Remedy = "dotnet test Tests/EndToEnd --filter Take_the_pictures";

    private static readonly string folder = Repository.At("fixtures/pictures");

    /// <summary>What the pages look like is written in these folders.</summary>
    private static readonly string[] look = ["Graders/Reporting/Html", "Graders/Reporting/Overview", "Graders/Reporting/Pictures"];

    private static string LookOfPictures => Path.Combine(folder, "look.sha256");

    [Test]
    public void The_pictures_show_the_pages_as_they_look_now() =>
        Assert.That(File.ReadAllText(LookOfPictures).Trim(), Is.EqualTo(Look()), $"The look has changed. Take them again: {Remedy}");

    [Test, Explicit("It writes into the source tree, after a change of the pages.")]
    public async Task Take_the_pictures()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Browser.Start(playwright);
        using var pages = GradedPages.Of(Sheet);
        var size = new ViewportSize { Width = 1120, Height = 1150 };
        var page = await browser.NewPageAsync(new() { ViewportSize = size, ColorScheme = ColorScheme.Light });

        await page.GotoAsync(pages.Address("index.html"));
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, "overview.png") });
        await page.GotoAsync(pages.Address($"feedback/{Student}/feedback.html"));
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, "feedback.png") });

        await File.WriteAllTextAsync(LookOfPictures, $"{Look()}\n");
    }

    /// <summary>A hash of all files that draw the pages, by path and text, whatever the line ends.</summary>
    private static string Look()
    {
        var files = look.SelectMany(folder => Directory.EnumerateFiles(Repository.At(folder), "*", SearchOption.AllDirectories));
        var texts = files.OrderBy(file => file.Replace('\\', '/'), StringComparer.Ordinal)
            .Select(file => $"{Path.GetFileName(file)}\n{File.ReadAllText(file).ReplaceLineEndings("\n")}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(texts))));
    }
}
