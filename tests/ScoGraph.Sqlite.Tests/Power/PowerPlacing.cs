using ScoGraph.Sqlite.Files;
using ScoGraph.Sqlite.Tests.FileSystems;

namespace ScoGraph.Sqlite.Tests.Power;

/// <summary>Places a file, and loses the power between the steps: until the folder is synced, the file has either name, or none.</summary>
internal sealed class PowerPlacing(TestFileSystem system, PowerLog log, Random chance) : IFilePlacing
{
    private readonly List<(bool IsPlaced, PowerImage Image)> _images = [];

    public string? Vfs => system.Name;

    /// <summary>What losses of power leave, and whether the file was said to be in its place.</summary>
    public IEnumerable<(bool IsPlaced, PowerImage Image)> Images => log.Images.Select(image => (false, image)).Concat(_images);

    public void Sync(string path)
    {
        log.Note(new FileOperation(FileOperationKind.Sync, path, 0, []));
        _images.Add((false, log.Lose()));
    }

    public void Move(string from, string to, bool replaces)
    {
        DiskPlacing.Instance.Move(from, to, replaces);
        for (int name = 0; name < 3; name++)
            _images.Add((false, Named(from, name == 0 ? null : name == 1 ? from : to)));
    }

    public void SyncFolder(string path)
    {
        DiskPlacing.Instance.SyncFolder(path);
        string made = log.Lose().Files.Keys.Single();
        _images.Add((true, Named(made, path)));
    }

    private PowerImage Named(string made, string? name)
    {
        PowerImage image = log.Lose();
        Dictionary<string, byte[]> files = image.Files.ToDictionary();
        Assert.True(files.Remove(Path.GetFileName(made), out byte[]? bytes), $"{made} was synced, and is not there");
        if (name is not null)
            files.Add(Path.GetFileName(name), bytes);
        else if (chance.Next(2) == 0)
            files.Add("another file", []);
        return image with { Files = files };
    }
}
