using System.Runtime.CompilerServices;

namespace ScoGraph.Testing.Facts;

/// <summary>A fact that a program of Node.js finds out; skipped, and says so, where <c>node</c> or <c>npm</c> is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute([CallerMemberName] string test = "") =>
        MissingFixture.Skip(this, test, HasProgram("node") && HasProgram("npm") ? null : "node and npm are not here: install Node.js 20 or later.");

    private static bool HasProgram(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, name)) || File.Exists(Path.Combine(folder, name + ".exe")));
}
