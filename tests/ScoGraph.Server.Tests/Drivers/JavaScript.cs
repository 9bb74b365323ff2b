using System.Diagnostics;

namespace ScoGraph.Server.Drivers;

/// <summary>Programs of Node.js with packages of npm, which are installed into a folder of their own.</summary>
internal static class JavaScript
{
    /// <summary>Installs a package, if it is not there yet, with others beside it; gives the folder.</summary>
    public static async Task<string> Install(string package, string version, params string[] beside)
    {
        string folder = Path.Combine(Path.GetTempPath(), $"scograph-{package.Replace('/', '-')}-{version}");
        if (File.Exists(Path.Combine(folder, "node_modules", package, "package.json")))
            return folder;
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "package.json"), "{}");
        (int code, string output) = await Start(
            "npm", folder, null, ["install", "--no-audit", "--no-fund", $"{package}@{version}", .. beside]);
        Assert.True(code == 0, $"npm cannot install {package}@{version}: {output}");
        return folder;
    }

    /// <summary>Runs a program that is part of the tests.</summary>
    public static Task<(int Code, string Output)> Run(string folder, string script, params string[] arguments) =>
        Run(folder, script, certificate: null, arguments);

    /// <param name="certificate">A file of PEM that Node.js trusts beside those it knows; null for none.</param>
    public static async Task<(int Code, string Output)> Run(string folder, string script, string? certificate, string[] arguments)
    {
        string path = Path.Combine(folder, script);
        await using (Stream source = typeof(JavaScript).Assembly.GetManifestResourceStream(script)!)
        await using (FileStream target = File.Create(path))
            await source.CopyToAsync(target);
        return await Start("node", folder, certificate, [path, .. arguments]);
    }

    private static async Task<(int Code, string Output)> Start(
        string program, string folder, string? certificate, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (certificate is not null)
            start.Environment["NODE_EXTRA_CA_CERTS"] = certificate;
        using Process process = Process.Start(start)!;
        string[] outputs = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(outputs));
    }
}
