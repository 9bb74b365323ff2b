using ScoGraph.Architecture.House;

namespace ScoGraph.Architecture;

/// <summary>The façade sees the store through its contract in the model; one file wires the two together.</summary>
public sealed class StoreWallTests
{
    [Fact]
    public void One_file_of_the_facade_names_types_of_the_store()
    {
        IGrouping<string, string>[] files = [.. Projects.Compiled.Single(p => p.Name == "ScoGraph").Uses
            .Where(use => use.Used.Project == "ScoGraph.Store")
            .GroupBy(use => Projects.Home(use.User)?.File ?? use.User.ToString(), use => use.Used.Name)];
        if (files.Length > 1)
        {
            Rule.Holds(
                "one file of the façade names types of the store",
                files.Select(file => $"{file.Key} names {string.Join(", ", file.Order(StringComparer.Ordinal))}"));
        }
    }
}
